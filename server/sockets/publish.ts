import type { Trouble } from '../../shared/protocol/messages.ts';
import type { Looking } from '../../shared/views/screen.ts';
import type { Committed } from '../servicePoint.ts';
import { type Showing, viewMessage } from '../showView.ts';
import { portions } from './portions.ts';
import type { ScreenSocket, Sockets } from './sockets.ts';

/** Changes within this time reach lists together, in ms; where sending them to all took longer, within that time. */
const coalesceMs = 40;
/** Waits grow, the order moves, services open and papers stay out without any command: how often it is shown, in ms. */
const refreshMs = 5_000;

export type Publisher = {
  /** From now on the socket is shown this screen, and no other. */
  readonly follow: (socket: ScreenSocket, looking: Looking) => void;
  /** Sends every screen its view if the point's trouble is another than when it was last asked. */
  readonly showTrouble: () => void;
  readonly stop: () => void;
};

/** Sends every screen its whole view after each change: the board at once when somebody is called, the rest together. */
export function publishTo(io: Sockets, showing: Showing): Publisher {
  const rooms = new Map<string, Looking>();
  const shown = new Map<string, Shown>();
  const lists = portions(publish);
  let soon: NodeJS.Timeout | null = null;
  let isSending = false;
  let hasChanged = false;

  function publish(room: string): void {
    const looking = rooms.get(room);
    if (!looking) return;
    if (io.sockets.adapter.rooms.has(room)) send(room, looking);
    else forget(room);
  }

  function publishWhere(which: (screen: Looking['screen']) => boolean): void {
    for (const [room, { screen }] of [...rooms]) if (which(screen)) publish(room);
  }

  function forget(room: string): void {
    rooms.delete(room);
    shown.delete(room);
  }

  function send(room: string, looking: Looking): void {
    const before = shown.get(room);
    const now = { revision: showing.point.state().revision, trouble: showing.trouble() };
    if (before && before.revision === now.revision && before.trouble === now.trouble) return;
    const message = viewMessage(showing, looking);
    if (!message) return;
    if (isPublic(looking)) {
      const content = JSON.stringify([message.view, now.trouble]);
      shown.set(room, { ...now, content });
      if (before?.content === content) return;
    }
    io.to(room).emit('view', message);
  }

  /** Sends every room its view, after a pause in which more may change: one run at a time. */
  function publishSoon(pauseMs = coalesceMs): void {
    hasChanged = true;
    if (isSending) return;
    soon ??= setTimeout(() => {
      soon = null;
      isSending = true;
      hasChanged = false;
      const from = performance.now();
      lists.start(rooms.keys(), () => {
        isSending = false;
        if (hasChanged) publishSoon(Math.max(coalesceMs, performance.now() - from));
      });
    }, pauseMs);
  }

  const stopListening = showing.point.onCommitted((committed) => {
    if (announces(committed)) publishWhere(({ type }) => type === 'display');
    publishSoon();
  });
  let trouble = showing.trouble();
  const refresh = setInterval(() => publishWhere(({ type }) => type !== 'display' && type !== 'counters'), refreshMs);

  return {
    follow: (socket, looking) => {
      const before = socket.data.looking && roomOf(socket.data.looking);
      const room = roomOf(looking);
      if (before !== undefined && before !== room) void socket.leave(before);
      socket.data.looking = looking;
      rooms.set(room, looking);
      // Whoever has just come was shown the view of this moment, which may be none that the room has had.
      shown.delete(room);
      void socket.join(room);
    },
    showTrouble: () => {
      if (trouble === showing.trouble()) return;
      trouble = showing.trouble();
      publishSoon();
    },
    stop: () => {
      stopListening();
      clearInterval(refresh);
      if (soon) clearTimeout(soon);
      lists.stop();
    },
  };
}

/** What a public room was last sent, and at which revision and in which trouble it was last looked whether that still holds. */
type Shown = { readonly revision: number; readonly trouble: Trouble | null; readonly content: string };

/**
 * Boards and kiosks show nothing that grows with the clock: one that is as it was is not sent again. A counter waits for
 * the revision of what its agent did.
 */
const isPublic = ({ screen }: Looking): boolean => screen.type === 'display' || screen.type === 'kiosk';

const announces = ({ entries }: Committed): boolean =>
  entries.some(({ events }) => events.some(({ type }) => type === 'ticket-called' || type === 'ticket-recalled'));

/** One room for all who are shown the same: a counter depends on who looks. */
function roomOf({ screen, by }: Looking): string {
  if (screen.type === 'kiosk' || screen.type === 'display') return `${screen.type} ${screen.id}`;
  return screen.type === 'counter' ? `counter ${screen.id} ${by}` : `${screen.type} ${by}`;
}
