import fc from 'fast-check';
import type { CommandId, KioskId } from '../../../domain/ids.ts';
import { senderOf } from '../../../domain/ids.ts';
import { memoryDisk } from '../memoryStore.ts';
import { type SimulatedKiosk, settled, simulatedKiosk, type Way } from './simulatedKiosk.ts';
import { type SimulatedPoint, simulatedPoint } from './simulatedPoint.ts';

/** One thing that happens, to kiosk number `at`. */
export type Happening =
  | { readonly type: 'pass'; readonly ms: number }
  | { readonly type: 'visitor'; readonly at: number; readonly service: string; readonly way: Way }
  | { readonly type: 'straggler'; readonly at: number }
  | { readonly type: 'cut' | 'mended' | 'restarted' | 'killed' | 'disk-full'; readonly at: number }
  | { readonly type: 'clock-set'; readonly at: number; readonly byMs: number }
  | { readonly type: 'handed-over'; readonly at: number; readonly lost: number };

const kiosk = fc.nat(2);
const aMinute = 60_000;

/** Whatever may happen to three kiosks, of which the third is another's clone where the days say so. */
export const happenings = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ type: fc.constant('pass' as const), ms: fc.integer({ min: 50, max: 9 * aMinute }) }),
    },
    {
      weight: 9,
      arbitrary: fc.record({
        type: fc.constant('visitor' as const),
        at: kiosk,
        service: fc.constantFrom('information', 'payments', 'claims'),
        way: fc.constantFrom<Way>('answered', 'request-lost', 'answer-lost'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('straggler' as const), at: kiosk }) },
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constantFrom(
          'cut' as const,
          'mended' as const,
          'restarted' as const,
          'killed' as const,
          'disk-full' as const,
        ),
        at: kiosk,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('clock-set' as const),
        at: kiosk,
        byMs: fc.constantFrom(120 * aMinute, -120 * aMinute),
      }),
    },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('handed-over' as const), at: kiosk, lost: fc.nat(3) }) },
  ),
  { minLength: 5, maxLength: 70 },
);

/** Somebody who holds a number, and where and when they got it. */
export type Holder = {
  readonly id: string;
  readonly kiosk: number;
  readonly service: string;
  readonly label: string;
  /** By the true time. */
  readonly atMs: number;
  readonly isOffline: boolean;
};

export type Days = {
  readonly point: SimulatedPoint;
  readonly kiosks: readonly SimulatedKiosk[];
  readonly holders: readonly Holder[];
  /** Requests whose visitor saw no number: the kiosk was killed, or could keep nothing. */
  readonly unseen: ReadonlySet<string>;
  /** Requests of which a repetition came when their visitor had long had another answer. */
  readonly straggled: ReadonlySet<string>;
};

/** 22:30 in Bogotá: midnight is not far. */
const evening = Date.parse('2026-03-03T03:30:00.000Z');

/** Lives through what happens; at the end every kiosk has handed over everything. `isCloned`: the third is the first's twin. */
export async function livedThrough(what: readonly Happening[], isCloned: boolean): Promise<Days> {
  let nowMs = evening;
  const around = { point: simulatedPoint(() => nowMs), nowMs: () => nowMs };
  const { point } = around;
  const kiosks = [
    await simulatedKiosk('k1' as KioskId, memoryDisk(), around),
    await simulatedKiosk('k2' as KioskId, memoryDisk(), around),
    await simulatedKiosk((isCloned ? 'k1' : 'k3') as KioskId, memoryDisk(), around),
  ];
  for (const one of kiosks) one.hear();
  const holders: Holder[] = [];
  const unseen = new Set<string>();
  const straggled = new Set<string>();

  async function visit({ at, service, way }: Extract<Happening, { type: 'visitor' }>): Promise<void> {
    const one = kiosks[at] as SimulatedKiosk;
    const id = `${at}-${holders.length + unseen.size}`;
    const isOffline = one.isCut || way !== 'answered';
    const label = await one.ask(id, service, way);
    if (label) holders.push({ id, kiosk: at, service, label, atMs: nowMs, isOffline });
    else unseen.add(id);
  }

  /** A repetition of a request comes at last, when its visitor has long had another answer. */
  function straggle(at: number): void {
    const last = holders.findLast((holder) => holder.kiosk === at && holder.isOffline);
    if (!last) return;
    straggled.add(last.id);
    const { id } = kiosks[at] as SimulatedKiosk;
    const command = { type: 'take-ticket', service: last.service, kiosk: id } as never;
    point.answer(senderOf('kiosk', id), last.id as CommandId, command);
  }

  async function happen(
    one: SimulatedKiosk,
    happening: Exclude<Happening, { type: 'pass' | 'visitor' }>,
  ): Promise<void> {
    switch (happening.type) {
      case 'straggler':
        return straggle(happening.at);
      case 'cut':
        one.isCut = true;
        return;
      case 'mended':
        one.isCut = false;
        return one.hear();
      case 'restarted':
        return one.restart();
      case 'killed':
        return killedAtIssue(one, happening.at);
      case 'disk-full':
        return withFullDisk(one, happening.at);
      case 'clock-set':
        one.offMs += happening.byMs;
        return;
      case 'handed-over': {
        let heard = 0;
        one.hear();
        return one.handOver(() => ++heard !== happening.lost);
      }
      default:
        return happening satisfies never;
    }
  }

  /** The power goes while a number is being kept: on disk or not, nobody has seen it. */
  async function killedAtIssue(one: SimulatedKiosk, at: number): Promise<void> {
    const { disk } = one;
    const id = `${at}-${holders.length + unseen.size}`;
    const isOnDisk = holders.length % 2 === 0;
    disk.onWrite = (text) => {
      if (isOnDisk) disk.kept = text;
      return new Promise(() => {});
    };
    const label = await Promise.race([one.ask(id, 'payments', 'request-lost'), settled()]);
    if (typeof label === 'string')
      holders.push({ id, kiosk: at, service: 'payments', label, atMs: nowMs, isOffline: true });
    else unseen.add(id);
    disk.onWrite = async () => undefined;
    await one.restart();
  }

  async function withFullDisk(one: SimulatedKiosk, at: number): Promise<void> {
    const { disk } = one;
    disk.onWrite = async () => {
      throw new Error('The disk is full.');
    };
    await visit({ type: 'visitor', at, service: 'payments', way: 'request-lost' });
    disk.onWrite = async () => undefined;
    await new Promise((resolve) => setTimeout(resolve, 3));
  }

  for (const happening of what) {
    // Nobody is so quick that two things happen at once.
    nowMs += 7;
    if (happening.type === 'pass') nowMs += happening.ms;
    else if (happening.type === 'visitor') await visit(happening);
    else await happen(kiosks[happening.at] as SimulatedKiosk, happening);
  }
  for (const one of kiosks) {
    nowMs += 7;
    one.isCut = false;
    one.hear();
    await one.handOver(() => true);
  }
  return { point, kiosks, holders, unseen, straggled };
}
