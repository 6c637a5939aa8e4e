import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { es } from '../../../shared/protocol/texts/es.ts';
import { told } from '../faultList.ts';
import { type CutOffOptions, type CutOffPoint, openCutOffPoint } from './cutOffPoint.ts';
import { type Lived, livedThrough, type Outage } from './livedThrough.ts';
import { type AtTheEnd, wrongs } from './verdict.ts';

// The kiosk app's built main process, twice, each in a process and on a disk of its own and with its own printer on the
// network, while the server is killed. What the printers have printed is the truth. The pages are left out:
// build/shell/kioskCutOff.test.ts has one.

const today = '2026-12-10T15:00:00Z';
/** Bogotá is five hours behind. */
const midnight = '2026-12-11T05:00:00Z';

let point: CutOffPoint | null = null;
afterEach(async () => {
  await point?.close();
  point = null;
});

type Case = Outage &
  Omit<CutOffOptions, 'begins'> &
  Pick<AtTheEnd, 'kills'> & {
    readonly name: string;
    readonly begins?: string;
    /** Numbers that may be on no paper. */
    readonly broken?: (lived: Lived) => readonly string[];
    /** What must have befallen, or the case shows nothing. */
    readonly has?: (lived: Lived) => void;
  };

const machineOf = ({ machines }: CutOffPoint, n: number) => machines[n] as CutOffPoint['machines'][number];
const offlineOf = ({ visits }: Lived) => visits.filter(({ given }) => given?.isOffline);

async function killedAndStarted(at: CutOffPoint): Promise<void> {
  const one = machineOf(at, 0);
  const again = async () => {
    await one.app.kill();
    await one.startAgain();
  };
  await sleep(1_500);
  // In the very moment in which a paper falls.
  await new Promise<void>((resolve) => one.printer.atNextPaper(() => void again().then(resolve)));
  await sleep(1_000);
  await again();
  await sleep(1_000);
  await new Promise<void>((resolve) => one.printer.atNextPaper(() => void again().then(resolve)));
  // An app that begins without the server gives its first number after a second and a half: about then.
  for (let n = 0; n < 4; n += 1) {
    await sleep(1_400 + Math.random() * 500);
    await again();
  }
}

/** An hour and a half is more than any age here: whoever asks the clock that was set puts people into another order. */
async function setClocks(at: CutOffPoint): Promise<void> {
  await sleep(2_500);
  machineOf(at, 0).clock.set(new Date(at.nowMs() + 7_200_000).toISOString());
  machineOf(at, 1).clock.set(new Date(at.nowMs() - 7_200_000).toISOString());
  await sleep(2_000);
  await machineOf(at, 1).app.kill();
  await machineOf(at, 1).startAgain();
}

const untilClock = (iso: string, lessMs: number) => async (at: CutOffPoint) =>
  sleep(Math.max(0, Date.parse(iso) - lessMs - at.nowMs()));

/** What the kiosks ask still arrives, and no answer comes back; then the server is killed. */
async function answersLost(at: CutOffPoint): Promise<void> {
  await sleep(2_000);
  for (const { way } of at.machines) way.loseAnswers();
  await sleep(1_000);
}

/** The roll ends in the middle of a paper; some time later there is a new one, and the printer ends what it had begun. */
async function rollEnds(at: CutOffPoint): Promise<void> {
  const { printer } = machineOf(at, 0);
  await sleep(2_000);
  printer.set({ breaks: { afterLines: 5 } });
  // A printer that says nothing of a paper is given eight seconds.
  await sleep(10_000);
  printer.set({ paper: 'there' });
}

const toldAs = ({ tickets }: Pick<Lived, 'tickets'>, result: string) =>
  tickets.filter(({ slips }) => slips[0]?.startsWith(`${result} `)).map(({ paper }) => paper);

const cases: readonly Case[] = [
  { name: 'for a minute, under a stream of visitors at two kiosks', goneMs: 60_000 },
  {
    name: 'and a kiosk killed seven times meanwhile, twice in the moment in which a paper falls',
    ...{ goneMs: 10_000, meanwhile: killedAndStarted, kills: 7 },
  },
  {
    name: 'after its answers were lost, and not the requests',
    ...{ goneMs: 8_000, before: answersLost },
    has: ({ tickets, visits }) => {
      const relabelled = visits.filter(({ given }) => given?.isOffline && isAnsweredToo(tickets, given.ticket));
      expect(relabelled.length).toBeGreaterThan(0);
    },
  },
  {
    name: 'and both kiosks’ clocks set by two hours meanwhile, one ahead and one back',
    ...{ goneMs: 9_000, meanwhile: setClocks, kills: 1 },
  },
  {
    name: 'over midnight',
    ...{ begins: '2026-12-11T04:59:40Z', before: untilClock(midnight, 4_000), goneMs: 8_000 },
    has: ({ tickets }) => {
      expect(new Set(tickets.map(({ day }) => day))).toEqual(new Set(['2026-12-10', '2026-12-11']));
      expect(tickets.filter(({ isLate }) => isLate).length).toBeGreaterThan(2);
    },
  },
  {
    name: 'while a kiosk and a copy of its disk both give numbers',
    ...{ goneMs: 8_000, isCloned: true, meanwhile: (at) => machineOf(at, 1).startAgain() },
    has: ({ visits }) => {
      const labels = visits.flatMap(({ given }) => (given?.isOffline ? [given.label] : []));
      expect(new Set(labels).size).toBeLessThan(labels.length);
    },
  },
  {
    name: 'and the roll of a kiosk’s printer ends in the middle of a paper',
    ...{ goneMs: 14_000, meanwhile: rollEnds },
    broken: (lived) => ['not-confirmed', 'not-ready', 'timeout'].flatMap((result) => toldAs(lived, result)),
    has: (lived) => {
      const [brokenOff, others] = [toldAs(lived, 'not-confirmed'), toldAs(lived, 'not-ready')];
      const papersOf = (labels: readonly string[]) => lived.papers.filter(({ label }) => labels.includes(label));
      expect(brokenOff.length).toBeGreaterThan(0);
      expect(others.length).toBeGreaterThan(0);
      expect(papersOf(brokenOff).length).toBeLessThanOrEqual(brokenOff.length);
      expect(papersOf(others)).toEqual([]);
    },
  },
];

/** Its request had been taken: its own number was given back when the paper's came. */
const isAnsweredToo = (tickets: Lived['tickets'], id: string) =>
  tickets.some((ticket) => ticket.id === id && ticket.isRelabelled);

const named = cases.map((one) => [one.name, one] as const);

it.each(named)('the server is gone %s', { timeout: 300_000 }, async (name, { begins = today, has, broken, ...how }) => {
  point = await openCutOffPoint({ begins, ...(how.isCloned && { isCloned: true }) });
  const lived = await livedThrough(point, how);
  // Of two that are one, one is turned away once the server is there.
  expect(lived.refusals.filter((text) => !(how.isCloned && text === es['device-in-use']))).toEqual([]);
  expect(wrongs({ ...lived, ...how, ...(broken && { broken: broken(lived) }) })).toEqual([]);
  expect(offlineOf(lived).length).toBeGreaterThan(8);
  has?.(lived);
  tellOf(`the server is gone ${name}`, lived);
});

function tellOf(fault: string, lived: Lived): void {
  const { visits, papers, tickets, called, backMs } = lived;
  const unseen = visits.filter(({ given }) => !given).length;
  const late = tickets.filter(({ isLate }) => isLate).length;
  const sentences = [
    `${visits.length} visitors, ${offlineOf(lived).length} of them without the server; ${papers.length} papers`,
    ...(unseen > 0 ? [`${unseen} asked in the moment of a kill and saw no number`] : []),
    ...(late > 0 ? [`${late} of the day before, in no line and told to staff`] : []),
    `${called.length} called, each once and in true order`,
  ];
  const paper = papers.find(({ label }) => label === offlineOf(lived)[0]?.given?.label)?.text ?? '';
  told({
    ...{ group: 'server gone', fault, happens: sentences.join('; ') },
    reads: [['paper', paper]],
    recovery: `by itself: all handed over ${(backMs / 1000).toFixed(1)} s after the server was back`,
  });
}
