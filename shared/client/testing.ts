import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createTcp, type Socket as Tcp } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { ClientToServer, CommandMessage, Hello, HelloReply, Reply, ServerToClient } from '../protocol/messages.ts';
import type { Screen, View } from '../views/screen.ts';
import type { Link, LinkState, PostingLink } from './link.ts';
import { type SocketLinkOptions, socketLink } from './socketLink.ts';

export type Answers = {
  hello: (hello: Hello, answer: (reply: HelloReply) => void) => void;
  command: (message: CommandMessage, answer: (reply: Reply) => void, socket: Socket) => void;
};

export const screen = { type: 'kiosk', id: 'k1' } as Screen;
export const kioskView = (id = 'k1') => ({ screen: 'kiosk', kiosk: id, services: [] }) as unknown as View;
export const shown = (revision: number, at = '2026-11-22T10:00:00.000Z', view = kioskView()) =>
  ({ revision, at, view }) as Extract<HelloReply, { ok: true }>['shown'];
export const welcome = (revision: number): HelloReply => ({ ok: true, protocol: 1, shown: shown(revision) });
export const done = (revision: number): Reply => ({ ok: true, revision, events: [] });
export const notDone = (why: Extract<Reply, { ok: false }>['why']) => ({ ok: false, why, text: why }) as const;

/** A real socket.io server on a free port of loopback that answers as the test says, and remembers what it was asked. */
export async function loopback(answers: Partial<Answers> = {}, port = 0) {
  const http = createServer();
  const server = new Server<ClientToServer, ServerToClient>(http, { pingInterval: 150, pingTimeout: 120 });
  const asked = { hellos: [] as Hello[], commands: [] as CommandMessage[] };
  server.on('connection', (socket) => {
    socket.on('hello', (hello, answer) => {
      asked.hellos.push(hello);
      (answers.hello ?? ((_, say) => say(welcome(1))))(hello, answer);
    });
    socket.on('command', (message, answer) => {
      asked.commands.push(message);
      (answers.command ?? ((_, say) => say(done(2))))(message, answer, socket as unknown as Socket);
    });
  });
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const stop = () => server.close();
  return { server, asked, answers, stop, port: (http.address() as AddressInfo).port };
}

/** A wire to a port of loopback that can fall silent without being closed. */
export async function wireTo(port: number) {
  const ends = new Set<Tcp>();
  const wire = createTcp((near) => {
    const far = connect(port, '127.0.0.1');
    for (const end of [near, far]) ends.add(end.on('error', () => end.destroy()));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  return {
    port: (wire.address() as AddressInfo).port,
    silence: () => {
      for (const end of ends) end.unpipe().pause();
    },
    stop: () => {
      for (const end of ends) end.destroy();
      wire.close();
    },
  };
}

/** A link with short patience to a port of loopback. */
export const linkTo = (port: number, options: SocketLinkOptions = {}): PostingLink =>
  socketLink({
    url: `http://127.0.0.1:${port}`,
    answerMs: 200,
    pauseMs: 30,
    socket: { reconnectionDelay: 20, reconnectionDelayMax: 40 },
    ...options,
  });

/** Resolves once the link's state is so. */
export function until(link: Link, isSo: (state: LinkState) => boolean): Promise<LinkState> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`never so: ${JSON.stringify(link.state())}`)), 5000);
    const look = () => {
      if (!isSo(link.state())) return;
      clearTimeout(late);
      stop();
      resolve(link.state());
    };
    const stop = link.subscribe(look);
    look();
  });
}
