import { Memory } from 'lowdb';
import { type Agent, openPeople, type People } from './people.ts';
import { hashPin } from './pins.ts';
import { openSessions } from './sessions.ts';
import { openSignInDesk } from './signIn.ts';

/** A clock that a test moves by hand, in ms. */
export const handClock = (start = Date.parse('2026-03-02T08:00:00Z')) => {
  let at = start;
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms;
    },
  };
};

/** A cheap cost: a test asks what is decided, not how long it takes. */
export const cheapCost = { N: 1024, r: 8, p: 1 };

const agentOf = async (id: string, role: Agent['role'], pin: string): Promise<Agent> => ({
  id,
  name: id.toUpperCase(),
  role,
  pin: await hashPin(pin, cheapCost),
});

/** A desk with agent1 (PIN 1111), agent2 (2222) and supervisor (9999), a clock in hand, and every pause written down. */
export const deskWithStaff = async () => {
  const clock = handClock();
  const memory = new Memory<People>();
  const people = await openPeople(memory, clock.now);
  const agents = [
    await agentOf('agent1', 'agent', '1111'),
    await agentOf('agent2', 'agent', '2222'),
    await agentOf('supervisor', 'supervisor', '9999'),
  ];
  await people.change((before) => ({ ...before, agents }));
  const sessions = openSessions(people, clock.now);
  const pauses: number[] = [];
  const sleep = async (ms: number) => {
    pauses.push(ms);
  };
  const desk = openSignInDesk({ people, sessions, sleep }, clock.now);
  return { clock, memory, people, sessions, desk, pauses };
};
