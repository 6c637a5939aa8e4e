import { Megaphone, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import type { Current } from '../../shared/views/current.ts';
import { runningTime } from '../desk/times.ts';

type Props = { readonly current: Current; readonly zone: string; readonly now: number };

/** What was called, when it may be called again, and from when nobody may be said to have come. */
export function CallSteps({ current, zone, now }: Props) {
  const { t } = useTranslation('counter');
  const { times, calledAt, lastCalledAt, recallFrom, callsLeft } = current;
  const waitMs = Date.parse(recallFrom) - now;
  const from = t('calledFrom', { time: timeOfDay(Date.parse(recallFrom), zone) });
  const noShowFrom =
    callsLeft > 0 ? t('calledCallsLeft', { count: callsLeft }) : waitMs > 0 ? from : t('calledNoShowNow');
  return (
    <section>
      <h3 className="steps-heading">{t('calledIfNobodyComes')}</h3>
      <ol className="steps">
        <li className="step-done">
          <span className="step-dot">1</span>
          <b>{t('calledFirst')}</b>
          <span>{timeOfDay(Date.parse(calledAt), zone)}</span>
        </li>
        {times > 1 && (
          <li className="step-done">
            <span className="step-dot">{times}</span>
            <b>{t('calledAgain', { times })}</b>
            <span>{timeOfDay(Date.parse(lastCalledAt), zone)}</span>
          </li>
        )}
        <li>
          <span className="step-dot">
            <Megaphone aria-hidden />
          </span>
          <b>{waitMs > 0 ? t('calledMayRecallIn', { time: runningTime(waitMs + 999) }) : t('calledMayRecall')}</b>
          {waitMs > 0 && <span>{from}</span>}
        </li>
        <li className="step-end">
          <span className="step-dot">
            <UserX aria-hidden />
          </span>
          <b>{t('calledNoShow')}</b>
          <span>{noShowFrom}</span>
        </li>
      </ol>
    </section>
  );
}
