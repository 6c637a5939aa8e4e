import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import { type BuiltServer, startBuilt } from '../../../server/testing/builtServer.ts';
import { sampleSetup } from '../../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../../shared/domain/setup.ts';
import { nodeBundle } from '../../nodeBundle.mjs';
import { type KioskApp, startKioskApp } from '../../shell/headless/startKioskApp.ts';
import * as asking from '../asking.ts';
import { type MovableClock, movableClock } from '../movableClock.ts';
import { type CapturedPaper, type CapturingPrinter, openCapturing } from './capturedPapers.ts';
import { type LossyWay, openLossyWay } from './lossyWay.ts';
import { tokenOf } from './tokenOf.ts';

const root = join(import.meta.dirname, '../../..');

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
  /** The second machine's disk is a copy of the first's: both are k1. */
  readonly isCloned?: boolean;
};

/** Bundles the server of these tests; gives its path. */
export async function bundledServer(): Promise<string> {
  const own = { configFile: false as const, logLevel: 'warn' as const };
  const outDir = join(root, 'dist/run');
  const bundle = nodeBundle({ cutOffServer: join(import.meta.dirname, 'server.ts') });
  await build(mergeConfig(bundle, { ...own, build: { outDir, emptyOutDir: false } }));
  return join(outDir, 'cutOffServer.js');
}

/** Opens one on empty folders; resolves when both kiosks have seen the point. */
export async function openCutOffPoint(program: string, { begins, isCloned }: CutOffOptions): Promise<CutOffPoint> {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-fault-'));
  const data = join(folder, 'disk');
  const clock = movableClock(begins);
  const aheadMs = Date.parse(begins) - Date.now();
  const start = (port: number) => startBuilt(data, { program, port, env: clock.env });
  let server = await start(0);
  const papers: CapturedPaper[] = [];
  const printers = [await openCapturing(1, papers), await openCapturing(2, papers)];
  await setUp(server, setupWith(printers));

  async function machine(n: number, kiosk: string): Promise<KioskMachine> {
    const printer = printers[kiosk === 'k2' ? 1 : 0] as CapturingPrinter;
    const [own, way] = [movableClock(begins), await openLossyWay(server.port)];
    const at = join(folder, `kiosk-${n}`);
    const settings = { server: `http://localhost:${way.port}`, token: tokenOf(kiosk) };
    const begin = () => startKioskApp({ folder: at, kiosk, settings, env: own.env });
    const made = { kiosk, folder: at, clock: own, way, printer, app: await begin() };
    return Object.assign(made, {
      startAgain: async () => {
        made.app = await begin();
      },
    });
  }

  const first = await machine(1, 'k1');
  await hasSeenPoint(first);
  if (isCloned) await clone(first, join(folder, 'kiosk-2'));
  const second = await machine(2, isCloned ? 'k1' : 'k2');
  await hasSeenPoint(second);
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

/** As somebody copies a disk: of a machine that is off. */
async function clone(of: KioskMachine, to: string): Promise<void> {
  await of.app.kill();
  await cp(of.folder, to, { recursive: true });
  await of.startAgain();
  await hasSeenPoint(of);
}

async function setUp(server: BuiltServer, setup: Setup): Promise<void> {
  const supervisor = await asking.tokenOf(server, 'supervisor');
  const changed = await asking.send(server, 'setup', { type: 'change-setup', setup }, supervisor);
  if (!changed.body.ok) throw new Error(changed.body.text);
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
