import type { Looking } from '../../shared/views/screen.ts';
import type { Committed } from '../servicePoint.ts';
import { type Showing, viewMessage } from '../showView.ts';
import type { ScreenSocket, Sockets } from './sockets.ts';

/** Changes within this time reach lists together, in ms. */
const coalesceMs = 40;
/** Waits grow, the order moves, services open and papers stay out without any command: how often it is shown, in ms. */
const refreshMs = 5_000;

export type Publisher = {
  /** From now on the socket is shown this screen, and no other. */
  readonly follow: (socket: ScreenSocket, looking: Looking) => void;
  readonly stop: () => void;
};

/** Sends every screen its whole view after each change: the board at once when somebody is called, the rest together. */
export function publishTo(io: Sockets, showing: Showing): Publisher {
  const rooms = new Map<string, Looking>();
  let soon: NodeJS.Timeout | null = null;

  function publish(which: (looking: Looking) => boolean): void {
    for (const [room, looking] of rooms) {
      if (!io.sockets.adapter.rooms.has(room)) rooms.delete(room);
      else if (which(looking)) send(room, looking);
    }
  }

  function send(room: string, looking: Looking): void {
    const message = viewMessage(showing, looking);
    if (message) io.to(room).emit('view', message);
  }

  function publishSoon(): void {
    soon ??= setTimeout(() => {
      soon = null;
      publish(() => true);
    }, coalesceMs);
  }

  const stopListening = showing.point.onCommitted((committed) => {
    if (announces(committed)) publish(({ screen }) => screen.type === 'display');
    publishSoon();
  });
  const refresh = setInterval(
    () => publish(({ screen }) => screen.type !== 'display' && screen.type !== 'counters'),
    refreshMs,
  );

  return {
    follow: (socket, looking) => {
      const before = socket.data.looking && roomOf(socket.data.looking);
      const room = roomOf(looking);
      if (before !== undefined && before !== room) void socket.leave(before);
      socket.data.looking = looking;
      rooms.set(room, looking);
      void socket.join(room);
    },
    stop: () => {
      stopListening();
      clearInterval(refresh);
      if (soon) clearTimeout(soon);
    },
  };
}

const announces = ({ entries }: Committed): boolean =>
  entries.some(({ events }) => events.some(({ type }) => type === 'ticket-called' || type === 'ticket-recalled'));

/** One room for all who are shown the same: a counter depends on who looks. */
function roomOf({ screen, by }: Looking): string {
  if (screen.type === 'kiosk' || screen.type === 'display') return `${screen.type} ${screen.id}`;
  return screen.type === 'counter' ? `counter ${screen.id} ${by}` : `${screen.type} ${by}`;
}
