import { useTranslation } from 'react-i18next';
import type { Seen } from '../../shared/client/useView.ts';
import { ConnectionNotice } from '../../shared/ui/ConnectionNotice.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import { Shelf } from './Shelf.tsx';
import { Title } from './Title.tsx';
import './Message.css';

type Props = { readonly kiosk: string; readonly seen: Seen<'kiosk'> };

/** There is no view of this kiosk: not yet, or the server says why not (small, for staff; a visitor can do nothing about it). */
export function NotShown({ kiosk, seen: { refusal, lostSince } }: Props) {
  const { t } = useTranslation(['kiosk', 'common']);
  return (
    <>
      <main className="message">
        <Title>{refusal ? t('notShown') : t('common:connecting')}</Title>
        {refusal && lostSince === null && <Notice tone="warn" title={t('notShownThen')} />}
        <ConnectionNotice since={lostSince}>{t('lostAdvice')}</ConnectionNotice>
        <p className="message-foot">
          {t('name', { kiosk })}
          {refusal && ` · ${refusal.text}`}
        </p>
      </main>
      <Shelf>
        <span />
      </Shelf>
    </>
  );
}
