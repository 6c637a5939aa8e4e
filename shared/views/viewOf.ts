import type { State } from '../domain/model.ts';
import type { Instant } from '../domain/time.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { countersView } from './countersView.ts';
import { counterView } from './counterView.ts';
import { displayView } from './displayView.ts';
import { kioskView } from './kioskView.ts';
import type { Looking, View } from './screen.ts';
import { supervisorView } from './supervisorView.ts';

/** When a view is made and, asked for only by the views that show any, what waits are expected then and where phones reach the point. */
export type Showing = {
  readonly now: Instant;
  readonly estimates?: () => Estimates;
  /** null or left out: they don't. */
  readonly phoneAddress?: () => string | null;
};

/** What a screen is shown of the state now; null: the point has no such screen. */
export function viewOf(state: State, { screen, by }: Looking, showing: Showing): View | null {
  const { now } = showing;
  switch (screen.type) {
    case 'kiosk':
      return kioskView(state, screen.id, showing);
    case 'display':
      return displayView(state, screen.id);
    case 'counter':
      return counterView(state, screen.id, by, now);
    case 'counters':
      return countersView(state, by);
    case 'supervisor':
      return supervisorView(state, now);
    default:
      return screen satisfies never;
  }
}
