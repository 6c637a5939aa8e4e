import type { State } from '../domain/model.ts';
import type { Instant } from '../domain/time.ts';
import type { Estimates } from '../forecast/estimateWaits.ts';
import { countersView } from './countersView.ts';
import { counterView } from './counterView.ts';
import { displayView } from './displayView.ts';
import { kioskView } from './kioskView.ts';
import type { Looking, View } from './screen.ts';
import { supervisorView } from './supervisorView.ts';

/** When a view is made, and what waits are expected then; asked for only by the views that show any. */
export type Showing = { readonly now: Instant; readonly estimates?: () => Estimates };

/** What a screen is shown of the state now; null: the point has no such screen. */
export function viewOf(state: State, { screen, by }: Looking, { now, estimates }: Showing): View | null {
  switch (screen.type) {
    case 'kiosk':
      return kioskView(state, screen.id, { now, ...(estimates && { estimates }) });
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
