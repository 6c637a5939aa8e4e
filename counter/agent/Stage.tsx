import type { CounterView } from '../../shared/views/counterView.ts';
import type { Outcome } from './actions.ts';
import { CalledStage } from './CalledStage.tsx';
import { ClosedStage } from './ClosedStage.tsx';
import { FreeStage } from './FreeStage.tsx';
import { ServingStage } from './ServingStage.tsx';
import './stage.css';

type Props = {
  readonly view: CounterView;
  readonly now: number;
  /** How long ago the view was true, in milliseconds. */
  readonly sinceViewMs: number;
  readonly outcome: Outcome | null;
  readonly choose: (outcome: Outcome) => void;
};

/** The person now, or that there is none. */
export function Stage({ view, now, sinceViewMs, outcome, choose }: Props) {
  const { current, counter } = view;
  if (!counter.isMine) return <ClosedStage counter={counter} />;
  if (!current) return <FreeStage next={view.queue[0]} sinceViewMs={sinceViewMs} />;
  if (current.stage === 'called') return <CalledStage view={view} current={current} now={now} />;
  return <ServingStage view={view} current={current} now={now} outcome={outcome} choose={choose} />;
}
