import { describe, expect, test } from 'vitest';
import type { NotDone, Reply } from '../shared/protocol/messages.ts';
import type { KioskService, KioskView } from '../shared/views/kioskView.ts';
import { asksForPriority, type IssuedTicket, markOf, noVisit, type Turn, turned, type Visit } from './visit.ts';

const payments = { id: 'payments', level: 'general' } as KioskService;
const claims = { id: 'claims', level: 'specialised' } as KioskService;
const ticket = (service = 'payments', priority: string | null = null) =>
  ({ label: 'B047', service, priority }) as unknown as IssuedTicket;
const taken = (of = ticket()) => ({ ok: true, revision: 7, events: [{ type: 'ticket-taken', ticket: of }] }) as Reply;
const closed: NotDone = { ok: false, why: 'unknown-service', text: 'Este punto no tiene ese trámite.' };

const visitOf = (...turns: readonly Turn[]): Visit => turns.reduce(turned, noVisit);
const chosen = (service = payments): Turn => ({ type: 'chosen', service });
const asked = (service = payments): Turn => ({ type: 'asked', service });
const answered = (reply: Reply): Turn => ({ type: 'answered', reply });
const ended: Turn = { type: 'ended' };

describe('a visit', () => {
  test('goes from the service over the question to the number', () => {
    expect(visitOf(chosen())).toEqual({ step: 'preferential', service: payments });
    expect(visitOf(chosen(), asked())).toEqual({ step: 'asking', service: payments });
    expect(visitOf(chosen(), asked(), answered(taken()))).toEqual({
      step: 'ticket',
      service: payments,
      ticket: ticket(),
    });
    expect(visitOf(chosen(), asked(), answered(taken()), ended)).toEqual(noVisit);
  });

  test('a second touch on another service changes nothing', () => {
    expect(visitOf(chosen(), chosen(claims))).toEqual(visitOf(chosen()));
  });

  test('cannot be left while the number is being asked for', () => {
    expect(visitOf(chosen(), asked(), ended)).toEqual(visitOf(chosen(), asked()));
  });

  test('tells a refusal in the words of the server', () => {
    expect(visitOf(chosen(), asked(), answered(closed))).toEqual({ step: 'refused', text: closed.text });
  });

  test('a yes without a number is not shown as a ticket', () => {
    const empty: Reply = { ok: true, revision: 7, events: [] };
    expect(visitOf(chosen(), asked(), answered(empty))).toEqual({ step: 'refused', text: null });
  });

  test('can go back before anything is asked', () => {
    expect(visitOf(chosen(), ended)).toEqual(noVisit);
  });
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
