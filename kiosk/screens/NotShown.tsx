import { Hourglass, MonitorX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Seen } from '../../shared/client/useView.ts';
import { ConnectionNotice } from '../../shared/ui/ConnectionNotice.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { useSpeechMode } from '../speech/useSpeechMode.ts';
import type { Speaker } from '../spoken/speaker.ts';
import { spokenNotShown } from '../spoken/spokenNotShown.ts';
import { useSpoken } from '../spoken/useSpoken.ts';
import { Message } from './Message.tsx';

type Props = {
  readonly kiosk: string;
  readonly seen: Seen<'kiosk'>;
  readonly speaker: Speaker;
  readonly isSpoken: boolean;
  readonly onSpoken: (isSpoken: boolean) => void;
};

/** There is no view of this kiosk: not yet, or the server says why not (small, for staff; a visitor can do nothing about it). */
export function NotShown({ kiosk, seen: { refusal, lostSince }, speaker, isSpoken, onSpoken }: Props) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { language } = useLanguage();
  useSpeechMode({ beginsByKey: speaker.hasVoice, isSpoken, onSpoken });
  useSpoken(speaker, { screen: 'not-shown', language, parts: spokenNotShown({ refusal, lostSince }) }, isSpoken);
  return (
    <div className="kiosk-screen" data-screen="not-shown">
      <Message
        icon={refusal ? MonitorX : Hourglass}
        tone={refusal ? 'warn' : 'calm'}
        title={refusal ? t('notShown') : t('common:connecting')}
      >
        {refusal && lostSince === null && <p role="status">{t('notShownThen')}</p>}
        <ConnectionNotice since={lostSince}>{t('lostAdvice')}</ConnectionNotice>
        <p className="message-foot">
          {t('name', { kiosk })}
          {refusal && ` · ${refusal.text}`}
        </p>
      </Message>
    </div>
  );
}
