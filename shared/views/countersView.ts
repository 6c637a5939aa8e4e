import { type AgentId, type CounterId, partsOf, type Sender, type ServiceId } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import { type CounterSetup, type Reach, type Setup, serviceOf, type Texts } from '../domain/setup.ts';

/** Where an agent may sit down. */
export type CountersView = {
  readonly screen: 'counters';
  readonly organisation: string;
  readonly name: Texts;
  readonly zone: string;
  readonly counters: readonly CounterChoice[];
};

export type CounterChoice = {
  readonly id: CounterId;
  readonly name: string;
  readonly serves: readonly Texts[];
  readonly helpsWith: readonly Texts[];
  readonly reach: Reach;
  /** Who serves there now; null: free. */
  readonly agent: AgentId | null;
  readonly isMine: boolean;
};

export function countersView(state: State, by: Sender): CountersView {
  const { setup } = state;
  return {
    screen: 'counters',
    organisation: setup.organisation,
    name: setup.name,
    zone: setup.zone,
    counters: setup.counters.map((counter) => counterChoice(state, counter, by)),
  };
}

/** One counter as an agent sees it who may sit down there. */
export function counterChoice({ setup, counters }: State, counter: CounterSetup, by: Sender): CounterChoice {
  const { id, name, serves, helpsWith, reach } = counter;
  const agent = counters.get(id)?.agent ?? null;
  return {
    ...{ id, name, reach },
    serves: namesOf(setup, serves),
    helpsWith: namesOf(setup, helpsWith),
    agent: agent && (partsOf(agent).id as AgentId),
    isMine: agent === by,
  };
}

/** The names of services, in the order given. */
export const namesOf = (setup: Setup, services: readonly ServiceId[]): readonly Texts[] =>
  services.flatMap((id) => serviceOf(setup, id)?.name ?? []);
