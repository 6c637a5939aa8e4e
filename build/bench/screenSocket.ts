import { WebSocket } from 'ws';
import type { Command } from '../../shared/domain/commands.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import type { Screen } from '../../shared/views/screen.ts';

/** A screen that follows the point over a web socket of its own and reads no more of it than it must. */
export type ScreenSocket = {
  /** Sends a command; gives its reply and when that came, in ms of `performance.now`. One at a time. */
  readonly send: (id: string, command: Command) => Promise<{ readonly reply: Reply; readonly at: number }>;
  readonly close: () => void;
};

export type Following = {
  readonly port: number;
  readonly token: string;
  readonly screen: Screen;
  /** Called with each view, as it crossed the wire. */
  readonly onView: (text: string) => void;
};

// Engine.IO's and socket.io's packets by hand: a client library would take more of the machine than the server does.
const [opened, ping, pong, connect, connected] = ['0', '2', '3', '40', '40'];
const [hello, greeted, command, replied, view] = ['420', '430', '421', '431', '42["view"'];

/** Connects and says hello; resolves when the screen is followed. */
export async function screenSocket({ port, token, screen, onView }: Following): Promise<ScreenSocket> {
  const url = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { perMessageDeflate: false });
  let onReply = (_: string) => {};
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('A screen was turned away.')));
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith(view)) onView(text);
      else if (text.startsWith(replied)) onReply(text);
      else if (text === ping) socket.send(pong);
      else if (text.startsWith(connected)) socket.send(`${hello}${JSON.stringify(['hello', { protocol: 1, screen }])}`);
      else if (text.startsWith(opened)) socket.send(`${connect}${JSON.stringify({ token })}`);
      else if (text.startsWith(greeted)) text.includes('"ok":true') ? resolve() : reject(new Error(text));
    });
  });
  return {
    send: (id, asked) =>
      new Promise((resolve) => {
        onReply = (text) => {
          const at = performance.now();
          resolve({ at, reply: JSON.parse(text.slice(replied.length))[0] });
        };
        socket.send(`${command}${JSON.stringify(['command', { id, command: asked }])}`);
      }),
    close: () => socket.close(),
  };
}
