import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PrinterSetup } from '../domain/deviceSetup.ts';
import type { KioskId } from '../domain/ids.ts';
import { initialState, type State } from '../domain/model.ts';
import type { Setup, WeeklyHours } from '../domain/setup.ts';
import { ago, handOver, reportSlip, reprintTicket } from '../domain/testing/askedVoices.ts';
import { given, givenSetup, minute } from '../domain/testing/given.ts';
import { called, opened, taken, takenFirst } from '../domain/testing/happened.ts';
import {
  helpAnswered,
  helpRequested,
  reprintAsked,
  slipReported,
  suspended,
} from '../domain/testing/happenedVoices.ts';
import { randomDay, scriptSizes } from '../domain/testing/randomDay.ts';
import { type KioskView, kioskView } from './kioskView.ts';

const k1 = 'k1' as KioskId;
const viewAt = (state: State, minutes = 0) => kioskView(state, k1, { now: minute(minutes) }) as KioskView;

describe('the kiosk offers', () => {
  const view = viewAt(given(opened('2'), taken('B001'), takenFirst('B002'), taken('R001'), called('B001', '2')).state);

  test('every service but the community line, with how many wait', () => {
    expect(view.services.map(({ id, waiting }) => [id, waiting])).toEqual([
      ['information', 0],
      ['payments', 1],
      ['claims', 1],
      ['connections', 0],
    ]);
    expect(view.hasCommunityLine).toBe(true);
  });

  test('one preferential entry that names all who qualify', () => {
    expect(view.preferential.map(({ group, classes }) => [group, classes.map(({ id }) => id)])).toEqual([
      ['preferential', ['pregnant', 'older', 'disability', 'infant']],
    ]);
    expect([view.preferentialKeys, view.preferentialNote]).toEqual(['one', null]);
  });

  test('no class that is not in force today', () => {
    const { classes } = given().state.setup;
    const later = classes.map((one) => (one.id === 'older' ? { ...one, validFrom: '2026-03-03' } : one));
    const [group] = viewAt(givenSetup({ classes: later as Setup['classes'] }).state).preferential;
    expect(group?.classes.map(({ id }) => id)).toEqual(['pregnant', 'disability', 'infant']);
  });

  test('nothing on a kiosk that the point does not have', () => {
    expect(kioskView(given().state, 'k9' as KioskId, { now: minute(0) })).toBeNull();
  });
});

describe('what a kiosk needs while the point is silent', () => {
  test('is its band, the hours, and every line with its letter, the community’s too', () => {
    const closures = [
      { from: '2026-02-01', to: '2026-02-02', reason: { es: '', en: '', pt: '' } },
      { from: '2026-03-02', to: '2026-03-09', reason: { es: '', en: '', pt: '' } },
    ] as unknown as Setup['closures'];
    const { offline } = viewAt(givenSetup({ closures }, suspended('payments')).state);
    expect(offline).toMatchObject({ pairing: 1, dayStartsAt: '00:00', communityLine: 'community' });
    expect(offline.lines.map(({ id, letter, isSuspended }) => [id, letter, isSuspended])).toEqual([
      ['information', 'A', false],
      ['payments', 'B', true],
      ['claims', 'R', false],
      ['connections', 'C', false],
      ['community', 'L', false],
    ]);
    expect(offline.closures).toEqual([{ from: '2026-03-02', to: '2026-03-09' }]);
  });
});

describe('what is closed', () => {
  // Minute 0 is a Monday, eight in the morning.
  const weekdays = (from: string, until: string) =>
    Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from, until }] : [])) as unknown as WeeklyHours;
  const of = (hours: WeeklyHours, own: WeeklyHours | null = null) => {
    const { services } = given().state.setup;
    return givenSetup({
      hours,
      services: services.map((one) => (one.id === 'claims' || one.id === 'community' ? { ...one, hours: own } : one)),
    }).state;
  };

  test('says when it opens, and the point until when it is open', () => {
    const view = viewAt(of(weekdays('07:30', '16:00'), weekdays('13:00', '16:00')));
    expect([view.closed, view.closesAt]).toEqual([null, '2026-03-02T21:00:00.000Z']);
    const later = { why: 'hours', opensAt: '2026-03-02T18:00:00.000Z' };
    expect(view.services.map(({ closed }) => closed)).toEqual([null, null, later, null]);
    expect(view.communityClosed).toEqual(later);
  });

  test('the whole point, after hours, until the next morning', () => {
    const view = viewAt(of(weekdays('07:30', '16:00')), 480);
    expect([view.closed, view.closesAt]).toEqual([{ why: 'hours', opensAt: '2026-03-03T12:30:00.000Z' }, null]);
  });

  test('a suspended service says so and no time', () => {
    const view = viewAt(given(suspended('payments')).state);
    expect(view.services[1]?.closed).toEqual({ why: 'suspended', opensAt: null });
  });

  test('nothing at a point that never closes', () => {
    const view = viewAt(given().state);
    expect([view.closed, view.closesAt, view.communityClosed]).toEqual([null, null, null]);
  });
});

describe('a ticket that it has given out', () => {
  const printers = [
    {
      ...{ id: 'p1', name: 'Entrada', owner: { type: 'server' }, paperMm: 80 },
      at: { type: 'network', host: '127.0.0.1', port: 9100 },
    },
  ] as unknown as readonly PrinterSetup[];
  const story = givenSetup({ printers }, taken('B001'), takenFirst('B002'));
  const paperOf = (state: State, minutes = 0) => viewAt(state, minutes).issued.map(({ paper }) => paper);

  test('says who is before it, the preferential before the others', () => {
    expect(viewAt(story.state, 1).issued.map((one) => [one.id, one.peopleBefore])).toEqual([
      ['kiosk:k1/B002', 0],
      ['kiosk:k1/B001', 1],
    ]);
  });

  test('is printed, came out, failed, or is unknown when nobody has said so for half a minute', () => {
    expect(paperOf(story.state)).toEqual(['printing', 'printing']);
    expect(paperOf(story.state, 1)).toEqual(['unknown', 'unknown']);
    const came = story.when(reportSlip('B001', 'printed')).then(slipReported('B001', 'printed'));
    const failed = came.when(reportSlip('B002', 'not-ready')).then(slipReported('B002', 'not-ready'));
    expect(paperOf(failed.state)).toEqual(['failed', 'printed']);
    expect(paperOf(given(taken('B001')).state)).toEqual(['none']);
  });

  test('can be printed once more for a minute, and is on its way again then', () => {
    const came = story.when(reportSlip('B001', 'printed')).then(slipReported('B001', 'printed'));
    const canAt = (minutes: number) => viewAt(came.state, minutes).issued.find(({ id }) => id.endsWith('B001'));
    expect([canAt(1)?.canReprint, canAt(1.1)?.canReprint]).toEqual([true, false]);
    const again = came.when(reprintTicket('B001').at(1)).then(reprintAsked('B001'));
    expect(paperOf(again.state, 1)).toEqual(['unknown', 'printing']);
  });

  test('that was given without the point has no paper of the point’s, and can be printed if it is asked for', () => {
    const handed = givenSetup({ printers })
      .when(handOver('A1000', 'tap-1', { issued: ago(0.1) }))
      .then(taken('A1000', { offline: { isTimeEstimated: false, printed: 'A1000' } }));
    const shown = (state: State) => viewAt(state).issued.map(({ paper, canReprint }) => [paper, canReprint]);
    expect(shown(handed.state)).toEqual([['none', true]]);
    const came = handed.when(reportSlip('A1000', 'printed')).then(slipReported('A1000', 'printed'));
    expect(shown(came.state)).toEqual([['printed', true]]);
    const asked = handed.when(reprintTicket('A1000')).then(reprintAsked('A1000'));
    expect(shown(asked.state)).toEqual([['printing', false]]);
    expect(viewAt(given(taken('B001')).state).issued.map(({ canReprint }) => canReprint)).toEqual([false]);
  });

  test('is shown for three minutes, at its own kiosk only', () => {
    expect(viewAt(story.state, 3).issued).toHaveLength(2);
    expect(viewAt(story.state, 3.1).issued).toEqual([]);
    const elsewhere = givenSetup(
      {
        kiosks: [
          { id: k1, pairing: 1 },
          { id: 'k2' as KioskId, pairing: 2 },
        ],
      },
      taken('B001'),
    );
    expect(kioskView(elsewhere.state, 'k2' as KioskId, { now: minute(0) })?.issued).toEqual([]);
  });

  test('its printer is in trouble from a failure until the next paper', () => {
    const report = (label: string, result: string) => reportSlip(label, result, { printer: 'p1' });
    expect(viewAt(story.state).printer).toBe('well');
    const failed = story.when(report('B001', 'not-ready')).then(slipReported('B001', 'not-ready'));
    expect(viewAt(failed.state).printer).toBe('trouble');
    const well = failed.when(report('B002', 'printed')).then(slipReported('B002', 'printed'));
    expect(viewAt(well.state).printer).toBe('well');
    expect(viewAt(given().state).printer).toBe('none');
  });
});

test('help is asked for until somebody answers', () => {
  const asked = given(helpRequested('k1', null));
  expect(viewAt(asked.state).isHelpAsked).toBe(true);
  const request = asked.state.help[0]?.seq ?? 0;
  expect(viewAt(given(helpRequested('k1', null), helpAnswered(request)).state).isHelpAsked).toBe(false);
  expect(viewAt(given(helpRequested(null, '2')).state).isHelpAsked).toBe(false);
});

const numbers = (length: number) => fc.array(fc.nat(9_999), { minLength: length, maxLength: length });
const scripts = fc.record({
  setup: numbers(scriptSizes.setup),
  steps: fc.array(numbers(scriptSizes.step), { minLength: 1, maxLength: 60, size: 'max' }),
});

test('the kiosk knows nothing of anybody but how many wait, and of the ids that it made itself', () => {
  fc.assert(
    fc.property(scripts, (script) => {
      const { state } = [...randomDay(script)].at(-1)?.after ?? { state: initialState };
      const { issued, ...rest } = kioskView(state, k1, { now: state.at }) as KioskView;
      const tickets = [...state.tickets.values()];
      expect(issued.filter(({ id }) => state.tickets.get(id)?.kiosk !== k1)).toEqual([]);
      const labels = [...tickets.map(({ label }) => label), 'agent'];
      expect(labels.filter((secret) => JSON.stringify({ issued, ...rest }).includes(secret))).toEqual([]);
      expect(tickets.filter(({ id }) => JSON.stringify(rest).includes(id))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
