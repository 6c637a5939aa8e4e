import type { Language } from '../shared/domain/setup.ts';
import { timestampOf } from '../shared/domain/time.ts';
import type { NotDone, ViewMessage } from '../shared/protocol/messages.ts';
import { notDone } from '../shared/protocol/notDone.ts';
import type { Looking, Screen } from '../shared/views/screen.ts';
import { viewOf } from '../shared/views/viewOf.ts';
import { type Caller, type Gate, lookerOf } from './caller.ts';
import type { Forecast } from './forecast.ts';
import type { GuardedRequest } from './http/guard.ts';
import type { ServicePoint } from './servicePoint.ts';

/** What showing a screen takes. */
export type Showing = {
  readonly point: ServicePoint;
  readonly forecast: Pick<Forecast, 'current'>;
  readonly phoneAddress: () => string | null;
};

/** The whole view of a screen now; null: the point has no such screen. */
export function viewMessage({ point, forecast, phoneAddress }: Showing, looking: Looking): ViewMessage | null {
  const state = point.state();
  const at = point.now();
  const view = viewOf(state, looking, { now: at, estimates: forecast.current, phoneAddress });
  return view && { revision: state.revision, at: timestampOf(at), view };
}

export type Shown = { readonly ok: true; readonly looking: Looking; readonly shown: ViewMessage };

/** Shows a screen to whoever may see it. */
export function showView(
  showing: Showing,
  { caller, knock, gate }: { readonly caller: Caller; readonly knock: GuardedRequest; readonly gate: Gate },
  screen: Screen,
  language: Language,
): Shown | NotDone {
  const by = lookerOf(caller, screen, knock, gate);
  if (!by.ok) return notDone({ type: by.why }, language);
  const looking = { screen, by: by.sender };
  const shown = viewMessage(showing, looking);
  return shown ? { ok: true, looking, shown } : notDone({ type: 'not-found' }, language);
}
