import type { CounterView } from '../../shared/views/counterView.ts';
import { type ActionId, forwardKey, type Outcome, type Place } from './action.ts';
import { actionIds, actions } from './actions.ts';
import { stageOf } from './stageOf.ts';

/** The one step that moves the day forward now; null: there is none. With nobody waiting, finishing calls nobody. */
export function forwardOf(view: CounterView): ActionId | null {
  const { can } = view;
  switch (stageOf(view)) {
    case 'closed':
      return can.open ? 'open' : null;
    case 'taken':
      return null;
    case 'paused':
      return can.resume ? 'go-on' : null;
    case 'called':
      return can.start ? 'start' : null;
    case 'free':
      return can.callNext ? 'call' : null;
    case 'serving':
      return can.finish ? (can.callNext ? 'finish-and-call' : 'finish') : null;
  }
}

/** The actions that stand at a place now, possible or soon to be: what is neither is left out. The one that moves forward stands alone. */
export function offered(view: CounterView, now: number, place: Place): readonly ActionId[] {
  const stage = stageOf(view);
  const forward = forwardOf(view);
  return actionIds.filter((id) => {
    const { places, key, isPossible, later } = actions[id];
    if (places[stage] !== place || key === forwardKey || id === forward) return false;
    return isPossible(view, now) || later?.(view, now) != null;
  });
}

/** Whether an outcome must be chosen before this. */
export const lacksOutcome = ({ current }: CounterView, id: ActionId, outcome: Outcome | null): boolean =>
  actions[id].ends === true && current?.outcomeRequired === true && outcome === null;
