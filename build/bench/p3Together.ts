import { join } from 'node:path';
import type { CounterId, DisplayId, KioskId } from '../../shared/domain/ids.ts';
import type { Screen } from '../../shared/views/screen.ts';
import { agentSocket } from './agentSocket.ts';
import { openBareFile } from './bareFile.ts';
import { benchSetup } from './benchSetup.ts';
import { startChild } from './child.ts';
import { type DayPoint, openDayPoint } from './dayPoint.ts';
import { type Desk, deskAt } from './desk.ts';
import { median, percentile } from './figures.ts';
import { flushPerCommand } from './flushPerCommand.ts';
import type { FollowOrder } from './followers.ts';
import { type Measurement, type MeasurementPlan, type Place, timed } from './measurement.ts';
import { type OfficeServer, startOffice } from './servers.ts';

const senders = 32;

/** P3: 32 agents, each with one command in flight, while 60 screens follow, against one flush for each command. */
export const p3Together: MeasurementPlan = {
  open,
  rows: [
    {
      ...{ id: 'P3', what: '32 in flight, 60 screens: commands', ours: 'perSecond', unit: '/s' },
      ...{ beside: { value: 'aloneRate', name: 'one flush per command' }, goal: { slow: { atLeast: 10 } } },
    },
    {
      ...{ id: 'P3', what: '32 in flight, 60 screens: acknowledged, p99', ours: 'p99Ms', unit: 'ms' },
      ...{ beside: { value: 'bareMs', name: 'append + flush' }, goal: { slow: { atMost: 3 } } },
    },
  ],
};

async function open({ folder, sizes }: Place): Promise<Measurement> {
  const devices = { counters: senders + 1, displays: 20, kiosks: 8 };
  const alone = await openAlone(join(folder, 'alone'), { waiting: sizes.waiting, setup: benchSetup(devices) });
  const file = await openBareFile(join(folder, 'bare'));
  const office = await startOffice(folder, { ...devices, agents: senders });
  const screens = startChild(['followers']);
  await screens.ask({ port: office.port, screens: screensOf(office, sizes.followers) } satisfies FollowOrder);
  const agents = await Promise.all(office.tokens.map((token) => agentSocket(office.port, token)));
  const desks = agents.map(({ send }, n) => deskAt(String(n + 1), send));
  await prepare(desks, sizes.waiting);
  return {
    round: async () => {
      const bare: number[] = [];
      for (let n = 0; n < Math.min(sizes.turns, 50); n += 1) bare.push(await timed(file.append));
      const ours = await load(desks, sizes.perSender);
      const views = await screens.ask<number>();
      const one = await load(alone.desks, Math.max(1, Math.floor(sizes.turns / 10)));
      return {
        bareMs: median(bare),
        p99Ms: percentile(ours.times, 0.99),
        p50Ms: median(ours.times),
        perSecond: ours.perSecond,
        aloneRate: one.perSecond,
        views,
      };
    },
    close: async () => {
      agents.forEach((agent) => void agent.close());
      await screens.end();
      await Promise.all([office.stop(), alone.day.close(), file.close()]);
    },
  };
}

/** The screens of an office: the counters, then boards, then kiosks, each shown its own. */
function screensOf({ tokens }: OfficeServer, count: number): FollowOrder['screens'] {
  const counters = tokens.map((token, n) => ({
    token,
    screen: { type: 'counter', id: String(n + 1) as CounterId } as Screen,
  }));
  const token = tokens[0] ?? '';
  const boards = Array.from({ length: 20 }, (_, n) => ({
    token,
    screen: { type: 'display', id: `d${n + 1}` as DisplayId } as Screen,
  }));
  const kiosks = Array.from({ length: 8 }, (_, n) => ({
    token,
    screen: { type: 'kiosk', id: `k${n + 1}` as KioskId } as Screen,
  }));
  return [...counters, ...boards, ...kiosks].slice(0, count);
}

async function prepare(desks: readonly Desk[], waiting: number): Promise<void> {
  for (const [n, desk] of desks.entries()) {
    await desk.open();
    for (let visitors = n; visitors < waiting; visitors += desks.length) await desk.take();
  }
}

/** The other way with the same 32 desks, in this process: without sockets and screens, which would only slow it. */
async function openAlone(
  folder: string,
  { waiting, setup }: { readonly waiting: number; readonly setup: ReturnType<typeof benchSetup> },
) {
  const day: DayPoint = await openDayPoint({ folder, setup });
  await day.fill({ issued: waiting, waiting });
  const desks = flushPerCommand(day, senders);
  for (const desk of desks) await desk.open();
  return { day, desks };
}

type Load = { readonly times: readonly number[]; readonly perSecond: number };

/** Every desk does so many steps, each as soon as the one before is answered. */
async function load(desks: readonly Desk[], steps: number): Promise<Load> {
  const times: number[] = [];
  const all = await timed(() =>
    Promise.all(
      desks.map(async (desk) => {
        for (let n = 0; n < steps; n += 1) times.push(await timed(desk.step));
      }),
    ),
  );
  return { times, perSecond: (times.length / all) * 1000 };
}
