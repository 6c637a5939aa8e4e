import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { Mark } from '../../shared/ui/Mark.tsx';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import type { Current } from '../../shared/views/current.ts';
import { useDesk } from '../desk/deskNow.ts';
import { SideActions } from '../desk/SideActions.tsx';
import { runningTime } from '../desk/times.ts';
import { AlsoList } from './AlsoList.tsx';
import { Facts } from './Facts.tsx';
import { GuidePanel } from './GuidePanel.tsx';
import { Outcomes } from './Outcomes.tsx';
import { BringPanel, WhyPanel } from './Panels.tsx';
import './serving.css';

/** Somebody is served. */
export function ServingStage({ current }: { readonly current: Current }) {
  const { now, asking } = useDesk();
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
        <div className="serving-panels">
          <GuidePanel current={current} />
          <BringPanel requirements={current.requirements} />
        </div>
        {current.outcomes.length > 0 ? (
          <div className="serving-panels">
            <Outcomes current={current} outcome={asking.outcome} choose={asking.choose} />
            <WhyPanel why={current.why} />
          </div>
        ) : (
          <div className="serving-panels">
            <WhyPanel why={current.why} />
            <AlsoList current={current} />
          </div>
        )}
        <div className="visit">
          <Visit current={current} startedAt={startedAt} />
          {current.outcomes.length > 0 && <AlsoList current={current} />}
          <SideActions />
        </div>
      </div>
    </div>
  );
}

type VisitProps = { readonly current: Current; readonly startedAt: number };

function Visit({ current, startedAt }: VisitProps) {
  const { t } = useTranslation('counter');
  const { zone } = useDesk().view;
  const lastCalledAt = Date.parse(current.lastCalledAt);
  return (
    <section>
      <h3>{t('factsVisit')}</h3>
      <ol className="visit-steps">
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
