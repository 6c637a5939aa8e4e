import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { useDesk } from '../desk/deskNow.ts';
import { runningTime } from '../desk/times.ts';
import { Shelf } from './Shelf.tsx';

/** The counter calls nobody for a while: why, since when, and who waits meanwhile. */
export function PausedStage() {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { view, now } = useDesk();
  const { paused, reasons, waiting, zone } = view;
  if (!paused) return null;
  const since = Date.parse(paused.since);
  const reason = reasons.pause.find(({ code }) => code === paused.reason)?.name;
  return (
    <div className="stage-free stage-with-shelf">
      <div>
        <h2 className="stage-eyebrow">{t('pausedSince', { time: timeOfDay(since, zone) })}</h2>
        <p className="stage-headline">{reason ? localText(reason, language) : paused.reason}</p>
        <p className="stage-because">
          <b>{runningTime(now - since)}</b> {t('pausedHint', { count: waiting })}
        </p>
      </div>
      <Shelf />
    </div>
  );
}
