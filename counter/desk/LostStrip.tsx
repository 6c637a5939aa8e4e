import { Hourglass, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { useDesk } from './deskNow.ts';
import { runningTime } from './times.ts';

/** Amber, for nothing is lost: since when the server is silent, what is kept here and what happens by itself. */
export function LostStrip({ forMs }: { readonly forMs: number }) {
  const { t } = useTranslation('counter');
  const { asking, view } = useDesk();
  const { waiting } = asking;
  const asked = waiting && { action: t(`action-${waiting.action}`), time: timeOfDay(waiting.at, view.zone) };
  return (
    <aside className="lost-strip" aria-label={t('topLost')}>
      <WifiOff aria-hidden />
      <div>
        <p className="lost-title" role="timer">
          {t('lostTitle', { time: runningTime(forMs) })}
        </p>
        <p role="status">{t('lostBody')}</p>
        {waiting && asked && (
          <p className="lost-kept">
            <Hourglass aria-hidden />
            {t(waiting.isSent ? 'lostSent' : 'lostKept', asked)}
          </p>
        )}
      </div>
      <p className="lost-retry">{t('lostRetrying')}</p>
    </aside>
  );
}
