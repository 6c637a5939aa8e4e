import { namedIn } from '../../shared/domain/evolve/names.ts';
import type { TicketId } from '../../shared/domain/ids.ts';
import type { Trouble } from '../../shared/protocol/messages.ts';
import type { Looking } from '../../shared/views/screen.ts';
import type { Committed } from '../servicePoint.ts';
import { type Showing, viewMessage } from '../showView.ts';
import { phoneRound } from './phoneRound.ts';
import { portions } from './portions.ts';
import type { ScreenSocket, Sockets } from './sockets.ts';

/** Changes within this time reach lists together, in ms; where sending them to all took longer, within that time. */
const coalesceMs = 40;
/** Waits grow, the order moves, services open and papers stay out without any command: how often it is shown, in ms. */
const refreshMs = 5_000;
/** Phones are many and each is its own view: their round is made in so many steps, so that nobody is held up. */
const phoneSteps = 50;

export type Publisher = {
  /** From now on the socket is shown this screen, and no other. */
  readonly follow: (socket: ScreenSocket, looking: Looking) => void;
  /** Sends every screen its view if the point's trouble is another than when it was last asked. */
  readonly showTrouble: () => void;
  readonly stop: () => void;
};

/**
 * Sends every screen its whole view after each change: at once the board and the phone of whoever is called, the rest
 * together. A phone is told of its own ticket at once, and of what moves before it once in `refreshMs`.
 */
export function publishTo(io: Sockets, showing: Showing): Publisher {
  const rooms = new Map<string, Looking>();
  const phones = phoneRound(refreshMs, phoneSteps);
  const shown = new Map<string, Shown>();
  const lists = portions(publish);
  let soon: NodeJS.Timeout | null = null;
  let isSending = false;
  let isRefreshing = false;
  let hasChanged = false;

  function publish(room: string): void {
    const looking = rooms.get(room);
    if (!looking) return;
    if (isEmpty(room)) forget(room);
    else send(room, looking);
  }

  function publishWhere(which: (screen: Looking['screen']) => boolean): void {
    for (const [room, { screen }] of [...rooms]) if (which(screen)) publish(room);
  }

  const isEmpty = (room: string): boolean => !io.sockets.adapter.rooms.has(room);

  function forget(room: string): void {
    rooms.delete(room);
    phones.remove(room);
    shown.delete(room);
  }

  function send(room: string, looking: Looking): void {
    const before = shown.get(room);
    if (before && isBoard(looking) && !isRefreshing && isStillSo(before, showing)) return;
    const message = viewMessage(showing, looking);
    if (!message) return;
    if (isQuiet(looking)) {
      const { revision, view, trouble = null } = message;
      const content = JSON.stringify(view);
      shown.set(room, { revision, trouble, content });
      if (before?.content === content && before.trouble === trouble) return;
    }
    const windows = looking.screen.type === 'counter' ? (io.sockets.adapter.rooms.get(room)?.size ?? 0) : 0;
    io.to(room).emit('view', windows > 1 ? { ...message, windows } : message);
  }

  function sendPhone(room: string): void {
    const looking = phones.look(room, performance.now());
    if (!looking) return;
    if (isEmpty(room)) forget(room);
    else send(room, looking);
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
    for (const id of ticketsIn(committed)) sendPhone(phoneRoom(id));
    publishSoon();
  });
  let trouble = showing.trouble();
  const refresh = setInterval(() => {
    if ([...rooms.values()].some(isBoard)) showing.forecast.current();
    isRefreshing = true;
    publishWhere(({ type }) => type !== 'counters');
    isRefreshing = false;
  }, refreshMs);
  const rounds = setInterval(() => phones.due(performance.now()).forEach(sendPhone), refreshMs / phoneSteps);

  return {
    follow: (socket, looking) => {
      const before = socket.data.looking && roomOf(socket.data.looking);
      const room = roomOf(looking);
      if (before !== undefined && before !== room) void socket.leave(before);
      socket.data.looking = looking;
      if (looking.ticket === undefined) rooms.set(room, looking);
      else phones.add(room, looking, performance.now());
      // Whoever has just come was shown the view of this moment, which may be none that the room has had.
      shown.delete(room);
      void socket.join(room);
      // Whoever sat there already is told that there is another window now.
      if (looking.screen.type === 'counter' && before !== room) publishSoon();
    },
    showTrouble: () => {
      if (trouble === showing.trouble()) return;
      trouble = showing.trouble();
      publishSoon();
    },
    stop: () => {
      stopListening();
      clearInterval(refresh);
      clearInterval(rounds);
      if (soon) clearTimeout(soon);
      lists.stop();
    },
  };
}

/** What a room was last sent, and at which revision it was last looked whether that still holds. */
type Shown = { readonly revision: number; readonly trouble: Trouble | null; readonly content: string };

/** Of a board only the waits grow with the clock: between two refreshes, while nothing has happened, it is as it was. */
const isBoard = ({ screen }: Looking): boolean => screen.type === 'display';

const isStillSo = ({ revision, trouble }: Shown, showing: Showing): boolean =>
  revision === showing.point.state().revision && trouble === showing.trouble();

/** The many are not sent again what is as it was. A counter waits for the revision of what its agent did, a kiosk tells the time by its view. */
const isQuiet = (looking: Looking): boolean => isBoard(looking) || looking.screen.type === 'ticket';

const announces = ({ entries }: Committed): boolean =>
  entries.some(({ events }) => events.some(({ type }) => type === 'ticket-called' || type === 'ticket-recalled'));

/** The tickets to which something has happened. */
const ticketsIn = ({ entries }: Committed): ReadonlySet<TicketId> =>
  new Set(entries.flatMap(({ events }) => events.flatMap(namedIn)));

const phoneRoom = (id: TicketId): string => `ticket ${id}`;

/** One room for all who are shown the same: a counter depends on who looks. */
function roomOf({ screen, by, ticket }: Looking): string {
  if (ticket !== undefined) return phoneRoom(ticket);
  if (screen.type === 'kiosk' || screen.type === 'display') return `${screen.type} ${screen.id}`;
  return screen.type === 'counter' ? `counter ${screen.id} ${by}` : `${screen.type} ${by}`;
}
