import { unattendedWithout } from '../domain/decide/pauseCounter.ts';
import { mayServe } from '../domain/disciplines/discipline.ts';
import { type AgentId, type CounterId, partsOf } from '../domain/ids.ts';
import type { State, Ticket } from '../domain/model.ts';
import { type CounterSetup, serviceOf, type Texts } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';

/** Another counter, as an agent thinks of it who wants to send somebody there or be stood in for. */
export type Colleague = {
  readonly id: CounterId;
  readonly name: string;
  /** Who serves there now; null: it is closed. */
  readonly agent: AgentId | null;
  readonly isPaused: boolean;
};

/** A service for which somebody waits and that nobody else does now, with the counters that could. */
export type LeftAlone = { readonly service: Texts; readonly cover: readonly Colleague[] };

/** The open counters that could take this ticket on, whoever it is bound to. */
export function canTake(
  state: State,
  ticket: Ticket,
  { besides, now }: { readonly besides: CounterId; readonly now: Instant },
): readonly Colleague[] {
  return doing(state, ticket, now)
    .filter(({ id }) => id !== besides)
    .map((counter) => colleague(state, counter))
    .filter(({ agent }) => agent !== null);
}

/** What this counter would leave with nobody if it stopped calling; null: nothing. */
export function leftAlone(state: State, leaving: CounterSetup, now: Instant): LeftAlone | null {
  const ticket = unattendedWithout(state, leaving, now);
  const service = ticket && serviceOf(state.setup, ticket.service);
  if (!ticket || !service) return null;
  const cover = doing(state, ticket, now).filter(({ id }) => id !== leaving.id);
  return { service: service.name, cover: cover.map((counter) => colleague(state, counter)) };
}

const doing = ({ setup }: State, ticket: Ticket, at: Instant): readonly CounterSetup[] =>
  setup.counters.filter((counter) => mayServe({ setup, counter, at }, { ...ticket, bound: null }));

function colleague({ counters }: State, { id, name }: CounterSetup): Colleague {
  const counter = counters.get(id);
  const agent = counter?.agent ?? null;
  return { id, name, agent: agent && (partsOf(agent).id as AgentId), isPaused: counter?.paused != null };
}
