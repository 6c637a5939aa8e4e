import { describe, expect, test } from 'vitest';
import type { NotDone, Reply } from '../shared/protocol/messages.ts';
import type { KioskService, KioskView } from '../shared/views/kioskView.ts';
import {
  asksForPriority,
  type IssuedTicket,
  isAccessible,
  markOf,
  noVisit,
  type Settings,
  type Turn,
  turned,
  type Visit,
} from './visit.ts';

const payments = { id: 'payments', level: 'general' } as KioskService;
const claims = { id: 'claims', level: 'specialised' } as KioskService;
const ticket = (service = 'payments', priority: string | null = null) =>
  ({ label: 'B047', service, priority }) as unknown as IssuedTicket;
const taken = (of = ticket(), code?: string) =>
  ({ ok: true, revision: 7, events: [{ type: 'ticket-taken', ticket: of, ...(code && { code }) }] }) as Reply;
const closed: NotDone = { ok: false, why: 'unknown-service', text: 'Este punto no tiene ese trámite.' };

const visitOf = (...turns: readonly Turn[]): Visit => turns.reduce(turned, noVisit);
const stepOf = (...turns: readonly Turn[]) => visitOf(...turns).at;
const begun: Turn = { type: 'begun' };
const chosen = (service = payments): Turn => ({ type: 'chosen', service });
const lookedUp = (service?: KioskService): Turn => ({ type: 'looked-up', ...(service && { service }) });
const asked = (service = payments): Turn => ({ type: 'asked', service });
const answered = (reply: Reply): Turn => ({ type: 'answered', reply });
const set = (settings: Partial<Settings>): Turn => ({ type: 'set', settings });
const back: Turn = { type: 'gone-back' };
const ended: Turn = { type: 'ended' };

describe('a visit', () => {
  test('goes from the start over the service and the question to the number', () => {
    expect(stepOf(begun)).toEqual({ step: 'services' });
    expect(stepOf(begun, chosen())).toEqual({ step: 'preferential', service: payments });
    expect(stepOf(begun, chosen(), asked())).toEqual({ step: 'asking', service: payments });
    expect(stepOf(begun, chosen(), asked(), answered(taken(ticket(), 'ABC')))).toEqual({
      ...{ step: 'ticket', service: payments, ticket: ticket(), code: 'ABC' },
    });
    expect(visitOf(begun, chosen(), asked(), answered(taken()), ended)).toBe(noVisit);
  });

  test('a second touch on another service changes nothing', () => {
    expect(visitOf(begun, chosen(), chosen(claims))).toEqual(visitOf(begun, chosen()));
  });

  test('cannot be left while the number is being asked for', () => {
    const asking = visitOf(begun, chosen(), asked());
    expect([turned(asking, ended), turned(asking, back)]).toEqual([asking, asking]);
  });

  test('tells a refusal in the words of the server', () => {
    expect(stepOf(begun, chosen(), asked(), answered(closed))).toEqual({ step: 'refused', text: closed.text });
  });

  test('a yes without a number is not shown as a ticket', () => {
    const empty: Reply = { ok: true, revision: 7, events: [] };
    expect(stepOf(begun, chosen(), asked(), answered(empty))).toEqual({ step: 'refused', text: null });
  });

  test('an answer that nobody waits for any more changes nothing', () => {
    expect(visitOf(begun, answered(taken()))).toEqual(visitOf(begun));
  });
});

describe('going back', () => {
  test('leads one step towards the start, and keeps how the visitor wants the kiosk', () => {
    expect(stepOf(begun, chosen(), back)).toEqual({ step: 'services' });
    const start = visitOf(begun, set({ isLarge: true }), chosen(), back, back);
    expect([start.at, start.settings.isLarge]).toEqual([{ step: 'start' }, true]);
  });

  test('from what to bring leads to where it was asked', () => {
    expect(stepOf(begun, lookedUp(claims), back)).toEqual({ step: 'services' });
    expect(stepOf(begun, lookedUp(), lookedUp(claims), back)).toEqual({ step: 'which-to-bring' });
    expect(stepOf(begun, lookedUp(), lookedUp(claims), back, back)).toEqual({ step: 'services' });
  });

  test('closes what lies over the screen, and nothing else', () => {
    const over = visitOf(begun, chosen(), { type: 'laid-over', over: { over: 'language' } });
    expect(turned(over, back)).toEqual(visitOf(begun, chosen()));
  });

  test('from the ticket and from a refusal is the end', () => {
    expect(visitOf(begun, chosen(), asked(), answered(taken()), back)).toBe(noVisit);
    expect(visitOf(begun, chosen(), asked(), answered(closed), back)).toBe(noVisit);
  });
});

test('what to bring can be read before a ticket is taken, and leads on to it', () => {
  expect(stepOf(begun, lookedUp(claims), chosen(claims))).toEqual({ step: 'preferential', service: claims });
});

test('needs are chosen, chosen off again, and kept when the visitor goes on', () => {
  const touch = (need: 'guide' | 'interpreter'): Turn => ({ type: 'need-touched', need });
  const opened = [begun, chosen(), { type: 'needs-opened' } as Turn];
  const two = visitOf(...opened, touch('guide'), touch('interpreter'), back);
  expect([two.needs, two.at]).toEqual([['interpreter', 'guide'], { step: 'preferential', service: payments }]);
  expect(visitOf(...opened, touch('guide'), touch('guide')).needs).toEqual([]);
});

test('help is told as called only when the server has said so, and only while the visitor waits for it', () => {
  const calling: Turn = { type: 'laid-over', over: { over: 'help', outcome: 'asking' } };
  const answer = (isCalled: boolean): Turn => ({ type: 'help-answered', isCalled });
  expect(visitOf(begun, calling, answer(true)).over).toEqual({ over: 'help', outcome: 'called' });
  expect(visitOf(begun, calling, answer(false)).over).toEqual({ over: 'help', outcome: 'unreachable' });
  expect(visitOf(begun, calling, back, answer(true)).over).toBeNull();
});

test('the number comes to the front, whatever lay over the screen', () => {
  const help: Turn = { type: 'laid-over', over: { over: 'help', outcome: 'called' } };
  expect(visitOf(begun, chosen(), asked(), help, answered(taken())).over).toBeNull();
});

test('the end wipes everything: language, sizes, needs', () => {
  const visit = visitOf(begun, set({ language: 'pt', hasContrast: true, isSpoken: true }), {
    type: 'need-touched',
    need: 'guide',
  });
  expect(visit).not.toEqual(noVisit);
  expect(turned(visit, ended)).toBe(noVisit);
});

test('another language can be chosen with the first touch', () => {
  const visit = visitOf({ type: 'begun', language: 'en' });
  expect([visit.at, visit.settings.language]).toEqual([{ step: 'services' }, 'en']);
});

test('the question is left out where nobody goes first', () => {
  const view = (groups: number, hasCommunityLine: boolean) =>
    ({ preferential: Array.from({ length: groups }), hasCommunityLine }) as unknown as KioskView;
  expect(asksForPriority(view(0, false))).toBe(false);
  expect(asksForPriority(view(1, false))).toBe(true);
  expect(asksForPriority(view(0, true))).toBe(true);
});

test('a ticket is marked without its reason', () => {
  expect(markOf(payments, ticket())).toBeNull();
  expect(markOf(payments, ticket('payments', 'preferential'))).toBe('preferential');
  expect(markOf(payments, ticket('community'))).toBe('community');
});

test.each(['isLarge', 'hasContrast', 'isLowered', 'isSpoken'] as const)('%s gives more time', (mode) => {
  expect(isAccessible(noVisit.settings)).toBe(false);
  expect(isAccessible({ ...noVisit.settings, [mode]: true })).toBe(true);
});
