import { type Server as HttpServer, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server as Engine } from 'engine.io';
import { Server } from 'socket.io';
import { largestMessage, phonePath } from '../../shared/protocol/messages.ts';
import { notDone } from '../../shared/protocol/notDone.ts';
import { statusOf } from '../../shared/protocol/refusals.ts';
import { refusalAtDoor } from '../http/door.ts';
import { publishTo } from './publish.ts';
import { type Door, mayStay, serveScreen, tokenOf } from './serveScreen.ts';
import type { ScreenSocket, Sockets } from './sockets.ts';

type Heartbeat = { readonly pingInterval: number; readonly pingTimeout: number };

/** Together they let both sides notice silence within 3 s, in ms. */
const ofScreens: Heartbeat = { pingInterval: 800, pingTimeout: 1_000 };
/** Within 5 s, in ms: on a mobile network an answer that is a second late is no cut, and each beat costs a battery something. */
const ofPhones: Heartbeat = { pingInterval: 3_000, pingTimeout: 2_000 };

export type OpenSockets = {
  /** Shows every screen what keeps the point from taking commands, or that nothing does any more, if that has changed. */
  readonly showTrouble: () => void;
  /** Closes the sockets of those who are no longer who they were. */
  readonly expel: () => void;
  readonly close: () => Promise<void>;
};

/** Serves the pages' sockets: web sockets only, turned away at the door like every other request. */
export function openSockets(http: HttpServer, door: Door): OpenSockets {
  const io: Sockets = new Server({ serveClient: false });
  const [screens, phones] = [engineWith(ofScreens), engineWith(ofPhones)];
  for (const engine of [screens, phones]) io.bind(engine);
  http.on('upgrade', (request, socket, head) => {
    const { url = '' } = request;
    const refusal = url.startsWith('/socket.io/') ? refusalAtDoor(request, door.own()) : 'not-found';
    const engine = url.startsWith(phonePath) ? phones : screens;
    if (refusal) turnAway(socket, statusOf(refusal));
    else engine.handleUpgrade(request as Parameters<Engine['handleUpgrade']>[0], socket, head);
  });
  const publisher = publishTo(io, door);
  io.on('connection', (socket) => serveScreen(socket, door, publisher));
  return {
    showTrouble: publisher.showTrouble,
    expel: () => {
      for (const socket of io.sockets.sockets.values()) if (!mayStay(socket, door.gate)) dismiss(socket, door.gate);
    },
    close: async () => {
      publisher.stop();
      await io.close();
      // It closes only the last that it was bound to.
      screens.close();
    },
  };
}

/** Ends a socket. A device that was revoked is told so, and does not go on as one that is merely cut off. */
function dismiss(socket: ScreenSocket, { deviceOf }: Door['gate']): void {
  const token = tokenOf(socket);
  if (token !== undefined && deviceOf(token) === 'revoked') {
    socket.emit('dismissed', notDone({ type: 'device-revoked' }, socket.data.language ?? 'es'));
  }
  socket.disconnect(true);
}

const engineWith = (heartbeat: Heartbeat): Engine =>
  new Engine({
    transports: ['websocket'],
    perMessageDeflate: false,
    // A larger one ends its connection: our pages do not send it.
    maxHttpBufferSize: largestMessage,
    ...heartbeat,
  });

function turnAway(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
