import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { HandOver, TakeTicket } from '../../shared/domain/commands.ts';
import type { ClassId, CounterId, GroupId, KioskId, ServiceId, TicketId } from '../../shared/domain/ids.ts';
import { askedOf, canonicalJson, type Hmac } from './asked.ts';

const keyed =
  (key: string): Hmac =>
  (purpose, text) =>
    createHmac('sha256', `${key}/${purpose}`).update(text).digest();
const asked = (command: Parameters<typeof askedOf>[1], key = 'key') => askedOf(keyed(key), command);

const take: TakeTicket = { type: 'take-ticket', service: 'payments' as ServiceId, kiosk: 'k1' as KioskId };
const older = { ...take, priority: 'older' as ClassId };

describe('askedOf', () => {
  it('is 22 characters of base64url', () => {
    expect(asked(take)).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it('is the same for the same content, in whatever order', () => {
    const { type, service, kiosk } = take;
    expect(asked({ kiosk: kiosk as KioskId, service, type })).toBe(asked(take));
  });

  it('is another for other content, another command or another point', () => {
    const called = { type: 'call-next', counter: '1' as CounterId, after: null } as const;
    const all = [
      asked(take),
      asked({ ...take, service: 'claims' as ServiceId }),
      asked(older),
      asked({ ...take, priority: 'community' as GroupId }),
      asked(called),
      asked({ ...called, after: 'a/b' as TicketId }),
      asked(take, 'other'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('is the same for a ticket that is handed over again, older by then, and another for another paper', () => {
    const told = { type: 'hand-over', service: 'payments', take: 'x', label: 'B1000' } as unknown as HandOver;
    const first = asked({ ...told, issued: { by: 'age', ageMs: 10 } });
    expect(asked({ ...told, issued: { by: 'age', ageMs: 9_000 } })).toBe(first);
    expect(asked({ ...told, label: 'B1001' as HandOver['label'], issued: { by: 'age', ageMs: 10 } })).not.toBe(first);
  });

  it('does not tell which of the conditions of a group it was', () => {
    expect(asked({ ...take, priority: 'pregnant' as ClassId })).toBe(asked(older));
    expect(asked({ ...take, priority: 'preferential' as GroupId })).toBe(asked(older));
  });
});

describe('canonicalJson', () => {
  it('sorts the members at every depth and leaves lists as they are', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 1], a: { f: null, e: undefined } })).toBe(
      '{"a":{"f":null},"b":[{"c":2,"d":1},1]}',
    );
  });
});
