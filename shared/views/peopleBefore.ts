import { inOrder } from '../domain/disciplines/index.ts';
import type { CounterId } from '../domain/ids.ts';
import { type State, type Ticket, waitingIn } from '../domain/model.ts';
import type { CounterSetup } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';

/** How many of those who wait for its service would be called before it, by a counter that does nothing else. */
export function peopleBefore(state: State, ticket: Ticket, at: Instant): number {
  const counter: CounterSetup = {
    ...{ id: '' as CounterId, name: '', serves: [ticket.service], helpsWith: [], reach: 'everybody' },
  };
  const free = waitingIn(state).map((one) => ({ ...one, bound: null }));
  const order = inOrder({ setup: state.setup, counter, contested: 0, at }, free);
  return Math.max(
    0,
    order.findIndex(({ id }) => id === ticket.id),
  );
}
