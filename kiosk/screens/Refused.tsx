import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import { useEndAfter } from '../useEndAfter.ts';
import { Shelf } from './Shelf.tsx';
import { Title } from './Title.tsx';
import './Message.css';

const shownMs = 20_000;

/** No number this time, why, and what to do. */
export function Refused({ text, onEnd }: { readonly text: string | null; readonly onEnd: () => void }) {
  const { t } = useTranslation('kiosk');
  useEndAfter(shownMs, onEnd);
  return (
    <>
      <main className="message">
        <Title>{t('refused')}</Title>
        <Notice tone="warn" title={text ?? t('noNumber')}>
          {t('refusedThen')}
        </Notice>
      </main>
      <Shelf>
        <Button kind="primary" onClick={onEnd}>
          <ArrowLeft aria-hidden />
          {t('toStart')}
        </Button>
      </Shelf>
    </>
  );
}
