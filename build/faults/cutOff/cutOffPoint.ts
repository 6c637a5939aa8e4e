import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../../server/testing/ask.ts';
import { type BuiltServer, startBuilt } from '../../../server/testing/builtServer.ts';
import { type Paired, pair } from '../../../server/testing/pairedDevice.ts';
import { sampleSetup } from '../../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../../shared/domain/setup.ts';
import { type KioskApp, startKioskApp } from '../../shell/headless/startKioskApp.ts';
import * as asking from '../asking.ts';
import { type MovableClock, movableClock } from '../movableClock.ts';
import { type CapturedPaper, type CapturingPrinter, openCapturing } from './capturedPapers.ts';
import { type LossyWay, openLossyWay } from './lossyWay.ts';

/** A kiosk's machine: its app, which is killed and started again on the same disk, its clock, and its way to the server. */
export type KioskMachine = {
  readonly kiosk: string;
  readonly folder: string;
  readonly clock: MovableClock;
  readonly way: LossyWay;
  readonly printer: CapturingPrinter;
  app: KioskApp;
  readonly startAgain: () => Promise<void>;
};

/** A point with two kiosk apps, each with a printer of its own, whose server is killed and started again. */
export type CutOffPoint = {
  readonly data: string;
  readonly server: () => BuiltServer;
  readonly kill: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  /** What the server's clock shows, in ms since 1970. */
  readonly nowMs: () => number;
  readonly machines: readonly KioskMachine[];
  readonly papers: readonly CapturedPaper[];
  readonly close: () => Promise<void>;
};

export type CutOffOptions = {
  /** What every clock shows at the start (ISO 8601). */
  readonly begins: string;
  /** The second machine's disk is a copy of the first's: both are k1. It is off until somebody starts it. */
  readonly isCloned?: boolean;
};

type Identity = Pick<Paired, 'token' | 'ticketKey'>;

/** Opens one on empty folders; resolves when both kiosks have seen the point. */
export async function openCutOffPoint({ begins, isCloned }: CutOffOptions): Promise<CutOffPoint> {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-fault-'));
  const data = join(folder, 'disk');
  const clock = movableClock(begins);
  const aheadMs = Date.parse(begins) - Date.now();
  const papers: CapturedPaper[] = [];
  const printers = [await openCapturing(1, papers), await openCapturing(2, papers)];
  const pins = await setUp(data, clock, setupWith(printers));
  const start = async (port: number) => ({ ...(await startBuilt(data, { port, env: clock.env })), pins });
  let server: BuiltServer = await start(0);
  const supervisor = await asking.tokenOf(server, 'supervisor');
  const point = { ask: (request: Parameters<typeof ask>[1]) => ask(server.port, request) };

  async function machine(n: number, kiosk: string, { token, ticketKey }: Identity): Promise<KioskMachine> {
    const printer = printers[kiosk === 'k2' ? 1 : 0] as CapturingPrinter;
    const [own, way] = [movableClock(begins), await openLossyWay(server.port)];
    const at = join(folder, `kiosk-${n}`);
    const settings = { server: `http://localhost:${way.port}`, token, ...(ticketKey !== null && { ticketKey }) };
    const begin = () => startKioskApp({ folder: at, kiosk, settings, env: own.env });
    const made = { kiosk, folder: at, clock: own, way, printer, app: await begin() };
    return Object.assign(made, {
      startAgain: async () => {
        made.app = await begin();
      },
    });
  }

  /** As somebody copies a disk: of a machine that is off. */
  async function cloned(of: KioskMachine, identity: Identity): Promise<KioskMachine> {
    await of.app.kill();
    await cp(of.folder, join(folder, 'kiosk-2'), { recursive: true });
    const copy = await machine(2, of.kiosk, identity);
    await copy.app.kill();
    await of.startAgain();
    await hasSeenPoint(of);
    return copy;
  }

  const identity = await pair(point, supervisor, { kiosk: 'k1' });
  const first = await machine(1, 'k1', identity);
  await hasSeenPoint(first);
  const second = isCloned
    ? await cloned(first, identity)
    : await machine(2, 'k2', await pair(point, supervisor, { kiosk: 'k2' }));
  if (!isCloned) await hasSeenPoint(second);
  const machines = [first, second];
  return {
    ...{ data, machines, papers },
    server: () => server,
    nowMs: () => Date.now() + aheadMs,
    kill: () => server.kill(),
    startAgain: async () => {
      server = await start(server.port);
    },
    close: async () => {
      for (const one of machines) {
        await one.app.kill();
        await one.way.close();
        one.clock.close();
      }
      await server.kill();
      for (const printer of printers) await printer.close();
      clock.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sets the point up, and ends the sample: from then on nobody is let in without a token. Gives the PINs. */
async function setUp(data: string, { env }: MovableClock, setup: Setup): Promise<BuiltServer['pins']> {
  const sample = await startBuilt(data, { env });
  const supervisor = await asking.tokenOf(sample, 'supervisor');
  const changed = await asking.send(sample, 'setup', { type: 'change-setup', setup }, supervisor);
  if (!changed.body.ok) throw new Error(changed.body.text);
  await sample.stop();
  await rm(join(data, 'sample-pins.json'));
  return sample.pins;
}

/** First come, first served, so that the order of calls is the order of issue; each kiosk owns a printer. */
function setupWith(printers: readonly CapturingPrinter[]): Setup {
  const kiosks = [1, 2].map((n) => ({ id: `k${n}` as never, pairing: n }));
  return {
    ...sampleSetup,
    ...{ discipline: { type: 'fifo' }, kiosks },
    printers: printers.map(({ port }, n) => ({
      ...{ id: `p${n + 1}` as never, name: `Quiosco ${n + 1}`, paperMm: 80 },
      owner: { type: 'kiosk', kiosk: `k${n + 1}` as never },
      at: { type: 'network', host: '127.0.0.1', port },
    })),
  };
}

/** Resolves when a kiosk has a view of the point on its disk. */
export async function hasSeenPoint({ app }: Pick<KioskMachine, 'app'>): Promise<void> {
  await asking.until(
    async () => app.state(),
    (state) => state?.connection === 'live' && state.shown !== null && state.outbox?.problem === null,
  );
}

/** Resolves when the point has every ticket that a kiosk has kept. */
export async function hasHandedOver({ app }: Pick<KioskMachine, 'app'>): Promise<void> {
  await asking.until(
    async () => app.state(),
    (state) => state?.connection === 'live' && state.outbox?.kept === 0,
    60_000,
  );
}
