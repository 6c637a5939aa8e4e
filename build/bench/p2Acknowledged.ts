import { join } from 'node:path';
import { connected } from './agentSocket.ts';
import { openBareFile } from './bareFile.ts';
import { startChild } from './child.ts';
import { visitor } from './desk.ts';
import { median } from './figures.ts';
import { freshAgents, turnsOfAgent } from './freshAgents.ts';
import { type Measurement, type MeasurementPlan, type Place, timed } from './measurement.ts';
import { startOffice } from './servers.ts';

const what = 'at the client: take, call-next, start, p50';
const ours = 'acknowledgedMs';

/** P2: from sending to the acknowledgement at a client, against one flush and one echo over socket.io. */
export const p2Acknowledged: MeasurementPlan = {
  open,
  rows: [
    {
      ...{ id: 'P2', what, ours, unit: 'ms', beside: { value: 'leastMs', name: 'append + flush, and an echo' } },
      goal: { this: { atMost: 1.5 } },
    },
    {
      ...{ id: 'P2', what, ours, unit: 'ms', beside: { value: 'bareMs', name: 'append + flush' } },
      ...{ goal: { slow: { atMost: 1.15 } }, on: ['slow'] },
    },
  ],
};

async function open({ folder, sizes }: Place): Promise<Measurement> {
  const file = await openBareFile(join(folder, 'bare'));
  const office = await startOffice(folder, { agents: sizes.rounds, counters: sizes.rounds, displays: 1, kiosks: 1 });
  const echoes = startChild(['echo']);
  const echo = await connected(await echoes.ask<number>());
  const agents = await freshAgents(office.port, office.tokens);
  return {
    round: async () => {
      const desk = await agents.next(sizes.waiting);
      const bare: number[] = [];
      const echoed: number[] = [];
      const acknowledged: number[] = [];
      for (let n = 0; n < turnsOfAgent(sizes) * 3; n += 1) {
        bare.push(await timed(file.append));
        echoed.push(await timed(() => echo.emitWithAck('echo', { id: `c${n}`, command: visitor })));
        acknowledged.push(await timed(desk.step));
      }
      const [bareMs, echoMs] = [median(bare), median(echoed)];
      return { bareMs, echoMs, leastMs: bareMs + echoMs, acknowledgedMs: median(acknowledged) };
    },
    close: async () => {
      echo.disconnect();
      agents.close();
      await Promise.all([echoes.end(), office.stop(), file.close()]);
    },
  };
}
