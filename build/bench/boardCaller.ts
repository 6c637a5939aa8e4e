import { setTimeout as sleep } from 'node:timers/promises';
import type { DisplayId } from '../../shared/domain/ids.ts';
import { arrivals, type Caller, settledMs } from './caller.ts';
import { type Desk, deskAt } from './desk.ts';
import { type ScreenSocket, screenSocket } from './screenSocket.ts';
import { startOffice } from './servers.ts';

/** Calls at the built server, whose board the screens follow; `lastView` is what the last of them was sent. */
export type BoardCaller = Caller & { readonly lastView: () => string };

/** So many calls make the longest list of a board. */
const fullBoard = 14;

/** Starts an office in a folder, whose board has called for a while and is followed by so many screens. */
export async function boardCaller(folder: string, screens: number): Promise<BoardCaller> {
  const office = await startOffice(folder, { agents: 1, counters: 2, displays: 1, kiosks: 1 });
  const { port, tokens } = office;
  const [token = ''] = tokens;
  const seen = arrivals();
  let lastView = '';
  const onView = (text: string) => {
    seen.note();
    lastView = text;
  };
  const screen = { type: 'display', id: 'd1' as DisplayId } as const;
  const sockets: ScreenSocket[] = [];
  // One after the other: so many at once would miss their first heartbeats on a busy machine.
  while (sockets.length < screens) sockets.push(await screenSocket({ port, token, screen, onView }));
  // Read as the screens are, so that the acknowledgement is seen as early as what follows it.
  const agent = await screenSocket({ port, token, screen: { type: 'counters' }, onView: () => {} });
  let sent = 0;
  let answeredAt = 0;
  const desk = deskAt('1', async (command) => {
    const { reply, at } = await agent.send(`c${++sent}`, command);
    answeredAt = at;
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.text}`);
    return reply.events;
  });
  await fillBoard(desk);
  return {
    pid: office.process.pid ?? 0,
    call: async () => {
      await desk.call();
      return answeredAt;
    },
    prepare: async () => {
      await desk.take();
      await desk.start();
      await sleep(settledMs);
    },
    arrivals: seen,
    lastView: () => lastView,
    close: async () => {
      agent.close();
      for (const socket of sockets) socket.close();
      await office.stop();
    },
  };
}

async function fillBoard(desk: Desk): Promise<void> {
  await desk.open();
  for (let n = 0; n < fullBoard; n += 1) {
    await desk.take();
    await desk.call();
    if (n < fullBoard - 1) await desk.start();
  }
  await sleep(settledMs);
}
