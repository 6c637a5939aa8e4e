import type { TransferTarget } from '../commands.ts';
import { mayServe, type Serving } from '../disciplines/discipline.ts';
import type { ServiceId } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import { counterOf, serviceOf } from '../setup.ts';
import type { Instant } from '../time.ts';

/** The service in whose line a ticket stands after a transfer; or why the target can't have it. A counter takes it for the service it has. */
export function targetOf(state: State, to: TransferTarget, ticket: Ticket, at: Instant): ServiceId | Rejection {
  const { setup } = state;
  if ('service' in to) return serviceOf(setup, to.service)?.id ?? { type: 'unknown-service' };
  const counter = counterOf(setup, to.counter);
  if (!counter) return { type: 'unknown-counter' };
  const isOpen = (state.counters.get(to.counter)?.agent ?? null) !== null;
  if (!isOpen) return { type: 'counter-closed' };
  const calling: Serving = { setup, counter, at };
  const does = mayServe(calling, { ...ticket, bound: null });
  return does ? ticket.service : { type: 'counter-does-not-serve' };
}
