import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runningTime } from './times.ts';

/** Amber, for nothing is lost: since when the server is silent and what happens by itself. */
export function LostStrip({ forMs }: { readonly forMs: number }) {
  const { t } = useTranslation('counter');
  return (
    <aside className="lost-strip" aria-label={t('topLost')}>
      <WifiOff aria-hidden />
      <div>
        <p className="lost-title" role="timer">
          {t('lostTitle', { time: runningTime(forMs) })}
        </p>
        <p role="status">{t('lostBody')}</p>
      </div>
      <p className="lost-retry">{t('lostRetrying')}</p>
    </aside>
  );
}
