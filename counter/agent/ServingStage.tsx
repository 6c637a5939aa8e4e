import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { Mark } from '../../shared/ui/Mark.tsx';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import type { CounterView, Current } from '../../shared/views/counterView.ts';
import type { Outcome } from './actions.ts';
import { Facts } from './Facts.tsx';
import { Outcomes } from './Outcomes.tsx';
import { BringPanel, WhyPanel } from './Panels.tsx';
import { runningTime } from './times.ts';
import './serving.css';

type Props = {
  readonly view: CounterView;
  readonly current: Current;
  readonly now: number;
  readonly outcome: Outcome | null;
  readonly choose: (outcome: Outcome) => void;
};

/** Somebody is served. */
export function ServingStage({ view, current, now, outcome, choose }: Props) {
  const startedAt = Date.parse(current.startedAt ?? current.lastCalledAt);
  return (
    <div className="stage-serving">
      <div className="serving-head">
        <h2 className="serving-label">
          <LabelText label={current.label} />
          {current.mark && <Mark mark={current.mark} hasWord={false} />}
        </h2>
        <Facts current={current} servedForMs={now - startedAt} />
      </div>
      <div className="serving-work">
        {current.outcomes.length > 0 && <Outcomes current={current} outcome={outcome} choose={choose} />}
        <div className="serving-panels">
          <BringPanel requirements={current.requirements} />
          <WhyPanel why={current.why} />
        </div>
        <Visit current={current} zone={view.zone} startedAt={startedAt} />
      </div>
    </div>
  );
}

type VisitProps = { readonly current: Current; readonly zone: string; readonly startedAt: number };

function Visit({ current, zone, startedAt }: VisitProps) {
  const { t } = useTranslation('counter');
  const lastCalledAt = Date.parse(current.lastCalledAt);
  return (
    <section className="visit">
      <h3>{t('factsVisit')}</h3>
      <ol>
        <li>
          <b>{t('factsTaken')}</b>
          <span>{timeOfDay(Date.parse(current.issuedAt), zone)}</span>
        </li>
        <li>
          <b>{t('factsCalledTimes', { count: current.times })}</b>
          <span>{timeOfDay(lastCalledAt, zone)}</span>
        </li>
        <li className="visit-now">
          <b>{t('factsStarted')}</b>
          <span>
            {timeOfDay(startedAt, zone)} · {t('factsWalkedFor', { time: runningTime(startedAt - lastCalledAt) })}
          </span>
        </li>
      </ol>
    </section>
  );
}
