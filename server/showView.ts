import type { Language } from '../shared/domain/setup.ts';
import { timestampOf } from '../shared/domain/time.ts';
import type { NotDone, Trouble, ViewMessage } from '../shared/protocol/messages.ts';
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
  /** What keeps the point from taking commands now; null: nothing. */
  readonly trouble: () => Trouble | null;
  readonly phoneAddress: () => string | null;
};

/** The whole view of a screen now; null: the point has no such screen. */
export function viewMessage(showing: Showing, looking: Looking): ViewMessage | null {
  const { point, forecast, phoneAddress } = showing;
  const state = point.state();
  const at = point.now();
  const view = viewOf(state, looking, { now: at, estimates: forecast.current, phoneAddress });
  const trouble = showing.trouble();
  return view && { revision: state.revision, at: timestampOf(at), view, ...(trouble && { trouble }) };
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
