import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { Current } from '../../shared/views/current.ts';
import { useDesk } from '../desk/deskNow.ts';
import { SideActions } from '../desk/SideActions.tsx';
import { runningTime } from '../desk/times.ts';
import { CallSteps } from './CallSteps.tsx';
import { Facts } from './Facts.tsx';
import { BringPanel, WhyPanel } from './Panels.tsx';
import './called.css';

/** Somebody is called and awaited. */
export function CalledStage({ current }: { readonly current: Current }) {
  const { t } = useTranslation('counter');
  const { view, now } = useDesk();
  return (
    <div className="stage-called">
      <div className="called-head">
        <div className="sun-plate">
          <h2>
            <Megaphone aria-hidden />
            {t('calledNow')}
            <b className="called-since">
              {t('calledAgo', { time: runningTime(now - Date.parse(current.lastCalledAt)) })}
            </b>
          </h2>
          <p className="called-label">
            <LabelText label={current.label} />
            {current.mark && <Mark mark={current.mark} hasWord={false} />}
          </p>
          <p>{t('calledTo', { counter: view.counter.name })}</p>
        </div>
        <Facts current={current} />
      </div>
      <CallSteps current={current} zone={view.zone} now={now} />
      <div className="panels">
        <BringPanel requirements={current.requirements} />
        <WhyPanel why={current.why} />
        <SideActions />
      </div>
    </div>
  );
}
