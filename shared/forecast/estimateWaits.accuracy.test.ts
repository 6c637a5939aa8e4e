import { expect, test } from 'vitest';
import { isLegal, mayServe } from '../domain/disciplines/discipline.ts';
import type { TicketId } from '../domain/ids.ts';
import { type State, type Ticket, waitingIn } from '../domain/model.ts';
import { counterOf, type Discipline, serviceOf } from '../domain/setup.ts';
import { instantOf } from '../domain/time.ts';
import { baseDay } from './baseDay.ts';
import { cyclesOf } from './cycles.ts';
import { drawDay } from './drawDay.ts';
import { type Estimate, estimateWaits } from './estimateWaits.ts';
import type { Watch } from './livePoint.ts';
import { meanOf, quantile } from './measures.ts';
import { pausesOf } from './pauses.ts';
import { rangeOf } from './rangeOf.ts';
import { learnServiceTimes, type ServiceTimes } from './serviceTimes.ts';
import { simulate } from './simulate.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

const isFull = process.env.FULL === '1';
const [training, testing] = isFull ? [20, 40] : [2, 2];
const minute = 60_000;

/** What was foretold when a ticket was issued, by each way of foretelling, in milliseconds. */
type Told = { readonly naive: number; readonly own: number; readonly lastEntered: number; readonly pass: Estimate };

function played(discipline: Discipline) {
  const pattern = baseDay({ discipline });
  const learned = Array.from({ length: training }, (_, seed) => simulate(drawDay(pattern, seed)).entries);
  const times = learnServiceTimes(pattern.setup, {
    cycles: learned.flatMap(cyclesOf),
    pauses: learned.flatMap(pausesOf),
  });
  return Array.from({ length: testing }, (_, day) => {
    const told = new Map<TicketId, Told>();
    const { fates } = simulate(drawDay(pattern, 1_000 + day), tellInto(told, times));
    // Only who had to queue, as in the evidence.
    return fates.flatMap((fate) => {
      const one = told.get(fate.ticket);
      return one && fate.waitMs !== null && fate.waitMs > 0 ? [{ ...one, fate, waitMs: fate.waitMs }] : [];
    });
  }).flat();
}

function tellInto(told: Map<TicketId, Told>, times: ServiceTimes): Watch {
  const entered = new Map<string, number>();
  return (state, entry) => {
    for (const event of entry.events) {
      if (event.type === 'ticket-called') {
        const ticket = state.tickets.get(event.ticketId);
        if (ticket) entered.set(kindOf(state, ticket), event.why.waitedMs);
      }
      if (event.type !== 'ticket-taken') continue;
      const ticket = state.tickets.get(event.ticket.id);
      const pass = ticket && estimateWaits(state, times, instantOf(entry.at)).ofTicket(ticket.id);
      const lastEntered = (ticket && entered.get(kindOf(state, ticket))) ?? 0;
      if (ticket && pass) told.set(ticket.id, { ...naive(state, ticket, times), lastEntered, pass });
    }
  };
}

const kindOf = (state: State, ticket: Ticket) => `${isLegal(ticket)} ${serviceOf(state.setup, ticket.service)?.level}`;

/** Waiting × mean ÷ open counters: of all, and of those who go before at counters that may serve this one. */
function naive(state: State, ticket: Ticket, times: ServiceTimes) {
  const open = [...state.counters.values()].flatMap(({ id, agent }) => (agent && counterOf(state.setup, id)) || []);
  const able = open.filter((counter) => mayServe({ setup: state.setup, counter, at: state.at }, ticket));
  const level = serviceOf(state.setup, ticket.service)?.level;
  const others = waitingIn(state).filter(({ id }) => id !== ticket.id);
  const own = others.filter((other) => {
    const isSame = serviceOf(state.setup, other.service)?.level === level;
    return isSame && (isLegal(other) || !isLegal(ticket));
  });
  const work = (tickets: readonly Ticket[]) =>
    tickets.reduce((sum, { service }) => sum + (times.services.get(service)?.meanMs ?? 0), 0);
  return { naive: work(others) / Math.max(1, open.length), own: work(own) / Math.max(1, able.length) };
}

const disciplines: readonly (readonly [string, Discipline, string])[] = [
  ['fifo', { type: 'fifo' }, '7.3 5.6 6.8 4.2'],
  ['aim', { type: 'aim' }, '9.4 7.0 7.3 4.7'],
  ['ratio 2:1', { type: 'ratio', preferential: 2, regular: 1 }, '10.6 7.3 8.0 5.0'],
];

test('the pass foretells better than the rules of thumb', { timeout: 600_000 }, () => {
  print(`mean absolute error, min, of who had to queue (${testing} days): naive, own, last entered, pass (§4.1)`);
  for (const [name, discipline, reference] of disciplines) {
    const all = played(discipline);
    const error = (of: (one: (typeof all)[number]) => number) =>
      meanOf(all.map((one) => Math.abs(of(one) - one.waitMs))) / minute;
    const errors = [
      error((one) => one.naive),
      error((one) => one.own),
      error((one) => one.lastEntered),
      error((one) => one.pass.waitMs),
    ];
    const spreads = all.flatMap(({ pass, waitMs }) =>
      pass.spreadMs > 0 ? [(waitMs - pass.waitMs) / pass.spreadMs] : [],
    );
    const inside = all.filter(({ pass, waitMs }) => {
      const range = rangeOf(pass);
      return range && waitMs >= range.fromMinutes * minute && waitMs <= range.toMinutes * minute;
    });
    const width = meanOf(all.map(({ pass }) => (rangeOf(pass)?.toMinutes ?? 0) - (rangeOf(pass)?.fromMinutes ?? 0)));
    const legal = all.filter(({ fate }) => fate.priority !== null);
    const ofLegal = meanOf(legal.map(({ pass, waitMs }) => Math.abs(pass.waitMs - waitMs))) / minute;
    const bias = meanOf(all.map(({ pass, waitMs }) => pass.waitMs - waitMs)) / minute;
    print(
      `${name.padEnd(10)} ${errors.map((one) => one.toFixed(2)).join(' ')} (${reference}), mean wait ${(meanOf(all.map(({ waitMs }) => waitMs)) / minute).toFixed(1)}, preferential ${ofLegal.toFixed(2)}, bias ${bias.toFixed(2)}; spreads p10 ${quantile(spreads, 0.1).toFixed(2)} p90 ${quantile(spreads, 0.9).toFixed(2)}; inside ${((100 * inside.length) / all.length).toFixed(0)} %, width ${width.toFixed(1)}`,
    );
    const [plain, own, last, pass] = errors as [number, number, number, number];
    expect(pass).toBeLessThan(Math.min(plain, own, last));
  }
});
