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

const aMinute = 60_000;
/** Most of it to the first: only what comes together breaks anything. */
const at = fc.constantFrom(0, 0, 0, 1, 2);
const only = <Type extends Happening['type']>(type: Type) => fc.record({ type: fc.constant(type), at });

const visitor = fc.record({
  ...{ type: fc.constant('visitor' as const), at },
  service: fc.constantFrom('information', 'payments', 'claims'),
  way: fc.constantFrom<Way>('answered', 'request-lost', 'answer-lost'),
});

/** Whatever may happen to three kiosks, of which the third may be the first's clone. They are cut off more often than not. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: visitor },
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('pass' as const), ms: fc.integer({ min: 50, max: 4 * aMinute }) }),
    },
    { weight: 3, arbitrary: only('restarted') },
    { weight: 3, arbitrary: only('cut') },
    { weight: 1, arbitrary: only('mended') },
    { weight: 1, arbitrary: only('killed') },
    { weight: 1, arbitrary: only('disk-full') },
    { weight: 1, arbitrary: only('straggler') },
    {
      weight: 3,
      arbitrary: fc.record({
        ...{ type: fc.constant('clock-set' as const), at },
        byMs: fc.constantFrom(120 * aMinute, -120 * aMinute),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('handed-over' as const), at, lost: fc.nat(3) }) },
  ),
  { minLength: 5, maxLength: 60 },
);

/** When it begins: in the morning, or an hour and a half before midnight. Bogotá is five hours behind. */
export const beginnings = fc.constantFrom('2026-03-02T14:00:00.000Z', '2026-03-03T03:30:00.000Z');

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

export type Living = {
  readonly begins: string;
  readonly what: readonly Happening[];
  /** The third kiosk is the first's twin. */
  readonly isCloned: boolean;
};

/** Lives through what happens; at the end every kiosk has handed over everything. */
export async function livedThrough({ begins, what, isCloned }: Living): Promise<Days> {
  let nowMs = Date.parse(begins);
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
