import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KioskId } from '../domain/ids.ts';
import { initialState } from '../domain/model.ts';
import { given } from '../domain/testing/given.ts';
import { called, opened, taken, takenFirst } from '../domain/testing/happened.ts';
import { randomDay, scriptSizes } from '../domain/testing/randomDay.ts';
import { type KioskView, kioskView } from './kioskView.ts';

const k1 = 'k1' as KioskId;

describe('the kiosk offers', () => {
  const view = kioskView(
    given(opened('2'), taken('B001'), takenFirst('B002'), taken('R001'), called('B001', '2')).state,
    k1,
  );

  test('every service but the community line, with how many wait', () => {
    expect(view?.services.map(({ id, waiting }) => [id, waiting])).toEqual([
      ['information', 0],
      ['payments', 1],
      ['claims', 1],
      ['connections', 0],
    ]);
    expect(view?.hasCommunityLine).toBe(true);
  });

  test('one preferential entry that names all who qualify', () => {
    expect(view?.preferential.map(({ group, classes }) => [group, classes.map(({ id }) => id)])).toEqual([
      ['preferential', ['pregnant', 'older', 'disability', 'infant']],
    ]);
  });

  test('nothing on a kiosk that the point does not have', () => {
    expect(kioskView(given().state, 'k9' as KioskId)).toBeNull();
  });
});

const numbers = (length: number) => fc.array(fc.nat(9_999), { minLength: length, maxLength: length });
const scripts = fc.record({
  setup: numbers(scriptSizes.setup),
  steps: fc.array(numbers(scriptSizes.step), { minLength: 1, maxLength: 60, size: 'max' }),
});

test('the kiosk knows nothing of anybody: but for how many wait, it looks as on an empty morning', () => {
  const empty = (view: KioskView | null) =>
    view && { ...view, services: view.services.map((one) => ({ ...one, waiting: 0 })) };
  fc.assert(
    fc.property(scripts, (script) => {
      const { state } = [...randomDay(script)].at(-1)?.after ?? { state: initialState };
      expect(empty(kioskView(state, k1))).toEqual(kioskView({ ...initialState, setup: state.setup }, k1));
      const shown = JSON.stringify(kioskView(state, k1));
      const secrets = [...state.tickets.values()].flatMap(({ id, label }) => [id, label]);
      expect([...secrets, 'agent'].filter((secret) => shown.includes(secret))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
