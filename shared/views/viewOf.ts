import type { State } from '../domain/model.ts';
import type { Instant } from '../domain/time.ts';
import { countersView } from './countersView.ts';
import { counterView } from './counterView.ts';
import { displayView } from './displayView.ts';
import { kioskView } from './kioskView.ts';
import type { Looking, View } from './screen.ts';
import { supervisorView } from './supervisorView.ts';

/** What a screen is shown of the state now; null: the point has no such screen. */
export function viewOf(state: State, { screen, by }: Looking, now: Instant): View | null {
  switch (screen.type) {
    case 'kiosk':
      return kioskView(state, screen.id);
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
