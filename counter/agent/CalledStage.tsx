import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { CounterView, Current } from '../../shared/views/counterView.ts';
import { CallSteps } from './CallSteps.tsx';
import { Facts } from './Facts.tsx';
import { BringPanel, WhyPanel } from './Panels.tsx';
import { runningTime } from './times.ts';
import './called.css';

type Props = { readonly view: CounterView; readonly current: Current; readonly now: number };

/** Somebody is called and awaited. */
export function CalledStage({ view, current, now }: Props) {
  const { t } = useTranslation('counter');
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
      </div>
    </div>
  );
}
