import { io } from 'socket.io-client';
import type { Event } from '../../shared/domain/events.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import type { Send } from './desk.ts';

/** The socket of an agent, as our pages hold it. */
export type AgentSocket = { readonly send: Send; readonly close: () => void };

/** Connects; resolves when it is. */
export async function agentSocket(port: number, token: string): Promise<AgentSocket> {
  const socket = await connected(port, { auth: { token } });
  let sent = 0;
  return {
    send: async (command) => {
      const reply: Reply = await socket.emitWithAck('command', { id: `c${++sent}`, command }).catch(lost);
      if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.why}: ${reply.text}`);
      return reply.events as readonly Event[];
    },
    close: () => socket.disconnect(),
  };
}

const lost = (): never => {
  throw new Error('A connection was lost: this machine is too busy to measure now, a heartbeat took over a second.');
};

/** A web socket of socket.io's own client; rejects when nobody answers. */
export async function connected(port: number, options: { readonly auth?: { readonly token: string } } = {}) {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...options,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}
