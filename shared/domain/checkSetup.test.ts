import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { boardScreenOf } from './boardScreen.ts';
import { inShort, type SetupProblemType, setupProblemTypes } from './check/problem.ts';
import { checkSetup } from './checkSetup.ts';
import type { KioskScreen } from './deviceSetup.ts';
import { emptySetup } from './emptySetup.ts';
import { screenOf } from './kioskScreen.ts';
import { sampleSetup } from './sampleSetup.ts';
import { regular, type Setup } from './setup.ts';
import { diceOf } from './testing/dice.ts';
import { randomValidSetup } from './testing/randomValidSetup.ts';

const text = { es: 'x', en: 'x', pt: 'x' };
const at = (setup: object, path: readonly (string | number)[], value: unknown): object => {
  const [key, ...rest] = path as [string, ...string[]];
  const inner = Reflect.get(setup, key);
  const changed = rest.length === 0 ? value : at(inner as object, rest, value);
  return Array.isArray(setup)
    ? setup.map((one, index) => (index === Number(key) ? changed : one))
    : { ...setup, [key]: changed };
};

const usual = (changes: Partial<KioskScreen>) => ({ ...screenOf({}), ...changes });

const seenFrom = (farthestSeatMm: number) => ({ ...boardScreenOf({}), farthestSeatMm });

/** A whole setup in which every part stands at least once. */
const whole = {
  ...sampleSetup,
  hostNames: ['punto.test', 'cola.lan'],
  closures: [{ from: '2026-12-24', to: '2026-12-25', reason: text }],
  hours: sampleSetup.hours.map(() => [
    { from: '08:00', until: '12:00' },
    { from: '13:00', until: '24:00' },
  ]),
  kiosks: [
    { id: 'k1', pairing: 1 },
    { id: 'k2', pairing: 89 },
  ],
  counters: sampleSetup.counters.map((counter, index) =>
    index === 0 ? { ...counter, area: 'A', toward: 'left' } : counter,
  ),
  displays: [
    {
      id: 'd1',
      screen: boardScreenOf({}),
      areas: ['A'],
      sound: {
        volumes: [
          { from: '07:00', until: '09:00', percent: 50 },
          { from: '09:00', until: '24:00', percent: 0 },
        ],
        systemVoice: false,
      },
    },
    { id: 'd2' },
  ],
  printers: [
    {
      id: 'p1',
      name: 'Entrada',
      owner: { type: 'kiosk', kiosk: 'k1' },
      at: { type: 'device', path: '/dev/usb/lp0' },
      paperMm: 80,
    },
    {
      id: 'p2',
      name: 'Sala',
      owner: { type: 'server' },
      at: { type: 'network', host: '192.168.1.50', port: 9100 },
      paperMm: 58,
    },
  ],
  discipline: { type: 'ratio', preferential: 2, regular: 20 },
  reasons: { ...sampleSetup.reasons, pause: [{ code: 'lunch', name: text }] },
  targets: [...sampleSetup.targets, { ...sampleSetup.targets[1], service: 'claims' }],
} as unknown as Setup;

/** Where, what stands there, and what is said of it: at the same field, unless it says another. */
type Wrong = readonly [path: string, value: unknown, said: string, field?: string];
const minute = 60_000;

const wrong: readonly Wrong[] = [
  ['name.es', '', 'empty'],
  ['name.en', '   ', 'empty'],
  ['name.pt', 'a\nb', 'control-characters'],
  ['name.pt', 'a\u202eb', 'control-characters'],
  ['name.pt', 'a\ud83d', 'control-characters'],
  ['name.es', 'x'.repeat(201), 'too-long 200'],
  ['organisation', 'x'.repeat(201), 'too-long 200'],
  ['zone', 'America/Macondo', 'unknown-zone'],
  ['zone', '+05:00', 'unknown-zone'],
  ['zone', '', 'unknown-zone'],
  ['dayStartsAt', '24:00', 'not-a-time'],
  ['dayStartsAt', '3:00', 'not-a-time'],
  ['hours.2.0.from', '24:00', 'not-a-time'],
  ['hours.2.0.until', '12:60', 'not-a-time'],
  ['hours.2.0.from', '12:00', 'ends-before-it-begins', 'hours[2][0].until'],
  ['hours.6.1.from', '11:59', 'overlaps'],
  ['closures.0.from', '2026-02-30', 'not-a-date'],
  ['closures.0.to', '25.12.2026', 'not-a-date'],
  ['closures.0.to', '2026-12-23', 'ends-before-it-begins'],
  ['closures.0.reason.en', '', 'empty'],
  ['hostNames.0', 'mi punto', 'not-a-host'],
  ['hostNames.0', '-a.test', 'not-a-host'],
  ['hostNames.1', 'PUNTO.test', 'used-twice'],
  ['services.2.id', 'con espacio', 'not-a-name'],
  ['services.1.id', 'information', 'used-twice'],
  ['services.2.letter', 'r', 'not-a-letter'],
  ['services.2.letter', 'RR', 'not-a-letter'],
  ['services.2.letter', 'Ñ', 'not-a-letter'],
  ['services.0.shortName.es', '', 'empty'],
  ['services.0.boardName.es', '', 'empty'],
  ['services.2.requirements.1.pt', '', 'empty'],
  ['services.0.guide', [{ ...text, pt: '' }], 'empty', 'services[0].guide[0].pt'],
  ['publicNames', [{ agent: 'a', name: ' ' }], 'empty', 'publicNames[0].name'],
  ['publicNames', [{ agent: 'a b', name: 'x' }], 'not-a-name', 'publicNames[0].agent'],
  ['services.0.agentNote', { ...text, en: '' }, 'empty', 'services[0].agentNote.en'],
  [
    'services.0.hours',
    [[{ from: '9', until: '10:00' }], [], [], [], [], [], []],
    'not-a-time',
    'services[0].hours[0][0].from',
  ],
  ['services.0.outcomes', [{ code: 'a b', name: text }], 'not-a-name', 'services[0].outcomes[0].code'],
  ['services.0.outcomes', [{ code: 'a', name: { ...text, es: '' } }], 'empty', 'services[0].outcomes[0].name.es'],
  [
    'services.0.outcomes',
    ['a', 'a'].map((code) => ({ code, name: text })),
    'used-twice',
    'services[0].outcomes[1].code',
  ],
  ['services.0.outcomeRequired', true, 'needs-outcomes'],
  ['counters.5.reach', 'preferential-only', 'nobody-serves-everybody', 'services[4]'],
  ['communityLine', 'nowhere', 'unknown'],
  ['classes.0.id', 'community', 'reserved'],
  ['classes.0.id', 'regular', 'reserved'],
  ['classes.0.id', 'preferential', 'named-like-a-group'],
  ['classes.1.id', 'pregnant', 'used-twice'],
  ['classes.0.id', 'a/b', 'not-a-name'],
  ['classes.0.group', 'community', 'reserved'],
  ['classes.0.group', 'top', 'no-targets'],
  ['classes.0.name.es', '', 'empty'],
  ['classes.0.legalBasis', '', 'empty'],
  ['classes.0.validFrom', '2011', 'not-a-date'],
  ['classes.0.validTo', '2011-01-17', 'ends-before-it-begins'],
  ['targets.1.group', 'nobody', 'unknown'],
  ['targets.1.group', 'nobody', 'no-targets', 'targets'],
  ['targets.1.service', 'claims', 'no-targets', 'targets'],
  ['targets.2.service', 'claims', 'no-targets', 'communityLine'],
  ['targets.3.service', undefined, 'used-twice', 'targets[3]'],
  ['targets.3.service', 'nothing', 'unknown'],
  ['targets.0.promiseMs', minute - 1, 'seconds-out-of-range 60 86400'],
  ['targets.0.aimMs', minute - 1, 'seconds-out-of-range 60 86400'],
  ['targets.0.aimMs', minute + 0.5, 'not-whole'],
  ['targets.0.aimMs', Number.NaN, 'not-whole'],
  ['targets.1.capMs', 86_400_001, 'seconds-out-of-range 60 86400'],
  ['targets.1.capMs', 29 * minute, 'cap-below-aim'],
  ['targets.1.overtakingBound', 0, 'out-of-range 1 10000'],
  ['targets.1.overtakingBound', 1.5, 'not-whole'],
  ['targets.2.aimMs', 3 * minute, 'below-the-law'],
  ['targets.2.capMs', 59 * minute, 'below-the-law'],
  ['targets.2.overtakingBound', 30, 'community-bound'],
  ['counters.1.id', '1', 'used-twice'],
  ['counters.0.name', ' ', 'empty'],
  ['counters.0.serves.1', 'nothing', 'unknown'],
  ['counters.0.serves.1', 'information', 'used-twice'],
  ['counters.3.helpsWith.0', 'claims', 'used-twice'],
  ['counters.3.helpsWith.1', 'nothing', 'unknown'],
  ['kiosks.1.id', 'k1', 'used-twice'],
  ['kiosks.1.pairing', 90, 'out-of-range 1 89'],
  ['kiosks.1.pairing', 0, 'out-of-range 1 89'],
  ['kiosks.1.pairing', 1, 'used-twice'],
  ['kiosks.0.printer', 'p9', 'unknown'],
  ['kiosks.0.screen', usual({ pitchUm: 150 }), 'keys-too-small 233', 'kiosks[0].screen.pitchUm'],
  ['kiosks.0.screen', usual({ lowerEdgeMm: 900 }), 'keys-out-of-reach 369 845', 'kiosks[0].screen.lowerEdgeMm'],
  ['kiosks.0.screen', usual({ viewingMm: 900 }), 'letters-too-far 602', 'kiosks[0].screen.viewingMm'],
  ['publicAddress', 'turno.ejemplo', 'not-an-address'],
  ['publicAddress', 'https://turno.ejemplo/t', 'not-an-address'],
  ['publicAddress', 'https://turno.ejemplo:65536', 'not-an-address'],
  ['publicAddress', 'http://[fd00::5]:0', 'not-an-address'],
  ['displays.1.id', 'd1', 'used-twice'],
  ['displays.0.screen', seenFrom(9_000), 'seat-too-far 62 8007', 'displays[0].screen.farthestSeatMm'],
  ['displays.0.screen', { ...seenFrom(8_000), pitchUm: 0 }, 'out-of-range 50 4000', 'displays[0].screen.pitchUm'],
  ['displays.0.areas', [], 'empty'],
  ['displays.0.areas', ['Z'], 'unknown', 'displays[0].areas[0]'],
  ['displays.0.areas', ['A', 'A'], 'used-twice', 'displays[0].areas[1]'],
  ['displays.0.sound.volumes.0.percent', 101, 'out-of-range 0 100'],
  ['displays.0.sound.volumes.0.until', '07:00', 'ends-before-it-begins'],
  ['displays.0.sound.volumes.1.from', '08:30', 'overlaps'],
  ['counters.0.area', 'Norte', 'too-long 3'],
  ['counters.0.area', '', 'empty'],
  ['printers.1.id', 'p1', 'used-twice'],
  ['printers.0.name', '', 'empty'],
  ['printers.0.owner.kiosk', 'k9', 'unknown'],
  ['printers.0.at.path', '', 'empty'],
  ['printers.1.at.host', 'a printer', 'not-a-host'],
  ['printers.1.at.port', 0, 'out-of-range 1 65535'],
  ['printers.1.at.port', 65_536, 'out-of-range 1 65535'],
  ['discipline.preferential', 0, 'out-of-range 1 20'],
  ['discipline.regular', 21, 'out-of-range 1 20'],
  ['noShow.minCalls', 11, 'out-of-range 1 10'],
  ['noShow.minCalls', 0, 'out-of-range 1 10'],
  ['noShow.gapMs', 600_001, 'seconds-out-of-range 0 600'],
  ['transfer.boundMs', 0, 'seconds-out-of-range 60 86400'],
  ['transfer.reinstateMs', -1, 'seconds-out-of-range 0 86400'],
  ['hold.most', 11, 'out-of-range 0 10'],
  ['undo.withinMs', 600_001, 'seconds-out-of-range 0 600'],
  ['complaints.dueDays.praise', 0, 'out-of-range 1 365'],
  ['reasons.pause.0.code', '', 'not-a-name'],
  ['reasons.pause.0.name.pt', '', 'empty'],
];

const fieldOf = (path: string) => path.replace(/\.(\d+)/g, '[$1]');

describe('a wrong setup', () => {
  for (const [path, value, said, field = fieldOf(path)] of wrong)
    it(`${path}: ${JSON.stringify(value)} is ${said}`, () => {
      const found = checkSetup(at(whole, path.split('.'), value) as Setup);
      expect(found.map((problem) => `${problem.field}: ${inShort(problem)}`)).toContain(`${field}: ${said}`);
    });

  test('every problem is provoked at least once', () => {
    const provoked = new Set(wrong.map(([, , said]) => said.split(' ')[0]));
    expect(setupProblemTypes.filter((type: SetupProblemType) => !provoked.has(type))).toEqual([]);
  });

  test('a counter that only helps is not there for everybody', () => {
    const [first] = sampleSetup.counters;
    const counters = first ? [{ ...first, serves: [], helpsWith: sampleSetup.services.map(({ id }) => id) }] : [];
    const found = checkSetup({ ...sampleSetup, counters });
    expect(found.map(({ problem }) => problem)).toEqual(sampleSetup.services.map(() => 'nobody-serves-everybody'));
  });
});

describe('nothing is wrong with', () => {
  test('the sample', () => expect(checkSetup(sampleSetup)).toEqual([]));
  test('a setup in which every part stands', () => expect(checkSetup(whole)).toEqual([]));
  test('the least that a point needs', () => {
    const targets = [{ group: regular, promiseMs: minute, aimMs: minute, capMs: minute, overtakingBound: null }];
    expect(checkSetup({ ...emptySetup, name: text, targets })).toEqual([]);
  });
  test('the empty one, but its name and what it promises', () => {
    expect(checkSetup(emptySetup).map(({ field }) => field)).toEqual(['name.es', 'name.en', 'name.pt', 'targets']);
  });
  test('any setup that keeps the rules', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 0, maxLength: 300 }), (numbers) => {
        expect(checkSetup(randomValidSetup(diceOf(numbers)))).toEqual([]);
      }),
    ));
});
