import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import {
  type ClientToServer,
  type CommandMessage,
  type HelloReply,
  protocolVersion,
  type Reply,
  type ServerToClient,
} from '../protocol/messages.ts';
import type { Screen } from '../views/screen.ts';
import { delivery, isPassing } from './delivery.ts';
import {
  type Language,
  type LinkState,
  type Posted,
  type PostingLink,
  startingState,
  type Withdrawal,
} from './link.ts';
import { newId } from './newId.ts';
import { type Observable, observable } from './observable.ts';
import { isTooLarge, refuseTooLarge } from './tooLarge.ts';
import { isSameScreen, type ViewStore, viewStore } from './viewStore.ts';

export type SocketLinkOptions = {
  /** Without one: the server that served the page. */
  readonly url?: string;
  /** How long an answer may take. */
  readonly answerMs?: number;
  /** How long to wait after "not now"; after a refused hello five times as long. */
  readonly pauseMs?: number;
  readonly socket?: Partial<ManagerOptions & SocketOptions>;
};

type Wire = {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly state: Observable<LinkState>;
  readonly views: ViewStore;
  readonly answerMs: number;
  readonly pauseMs: number;
  /** What the present hello says; null: no screen chosen yet. */
  greeting: { readonly screen: Screen; readonly language: Language | undefined } | null;
  /** The connection on which the server has answered the hello. */
  greetedOn: string | undefined;
  redialTimer: ReturnType<typeof setTimeout> | undefined;
};

/** A link over a websocket that comes back by itself for ever and sends each command until it is answered. */
export function socketLink({
  url,
  answerMs = 3000,
  pauseMs = 1000,
  socket: options,
}: SocketLinkOptions = {}): PostingLink {
  const settings = { ...socketSettings, ...options };
  const socket: Wire['socket'] = url === undefined ? io(settings) : io(url, settings);
  const state = observable(startingState);
  const views = viewStore();
  const wire: Wire = {
    ...{ socket, state, views, answerMs, pauseMs },
    ...{ greeting: null, greetedOn: undefined, redialTimer: undefined },
  };
  listen(wire);
  const deliver = delivery({
    connected: () => greeted(wire),
    ask: (message) => (isTooLarge(message) ? refuseTooLarge(wire.greeting?.language ?? 'es') : ask(wire, message)),
    pauseMs,
  });
  const post = async (posted: Posted) => {
    state.change({ pending: state.now().pending + 1 });
    const reply = await deliver(posted);
    state.change({ pending: state.now().pending - 1 });
    return reply;
  };
  return {
    state: state.now,
    subscribe: state.subscribe,
    show: (screen, language) => show(wire, screen, language),
    post,
    send: async (command) => {
      const reply = await post({ id: newId(), command: () => command });
      if (!reply) throw new Error('A command that nobody can give up was given up.');
      return reply;
    },
    sendUnless: (command, until) => post({ id: newId(), command: () => command, ...unlessSent(until) }),
    close: () => {
      clearTimeout(wire.redialTimer);
      socket.disconnect();
    },
  };
}

/** Given up only while it has never been tried: after that it may be done already. */
function unlessSent({ signal, sent }: Withdrawal): Pick<Posted, 'until' | 'sent'> {
  const until = new AbortController();
  const giveUp = () => until.abort();
  signal.addEventListener('abort', giveUp, { once: true });
  return {
    until: until.signal,
    sent: () => {
      signal.removeEventListener('abort', giveUp);
      sent();
    },
  };
}

const socketSettings = {
  transports: ['websocket'],
  forceNew: true,
  timeout: 3000,
  reconnectionDelay: 250,
  reconnectionDelayMax: 2000,
  randomizationFactor: 0.5,
};

const noAnswer = (): null => null;

const ask = ({ socket, answerMs }: Wire, message: CommandMessage): Promise<Reply | null> =>
  socket.timeout(answerMs).emitWithAck('command', message).catch(noAnswer);

function listen(wire: Wire): void {
  const { socket, state, views } = wire;
  socket.on('connect', () => {
    views.renew();
    void greet(wire);
  });
  socket.on('view', (message) => {
    if (views.accept(message)) state.change({ shown: message });
  });
  socket.on('dismissed', (refusal) => take(wire, refusal));
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    lose(wire);
  });
  socket.on('connect_error', () => lose(wire));
}

function lose(wire: Wire): void {
  const { socket, state, pauseMs } = wire;
  const { connection, refusal } = state.now();
  // Whoever was sent away is not cut off: nothing goes on without the server.
  if (connection === 'live' && refusal?.why !== 'device-revoked' && refusal?.why !== 'device-in-use') {
    state.change({ connection: 'lost', lostSince: Date.now() });
  }
  // Whom the server itself sent away, the library does not bring back.
  if (!socket.active) redialIn(wire, pauseMs);
}

function show(wire: Wire, screen: Screen, language: Language | undefined): void {
  const isSame = isSameScreen(wire.greeting?.screen ?? null, screen);
  if (!isSame) wire.views.reset(screen);
  wire.greeting = { screen, language };
  const { refusal, shown } = wire.state.now();
  if (refusal || (shown && !isSame)) wire.state.change({ refusal: null, ...(!isSame && { shown: null }) });
  // Who somebody is, the server reads when the connection begins: a refused one begins anew.
  if (refusal) redialIn(wire, 0);
  else void greet(wire);
}

async function greet(wire: Wire): Promise<void> {
  const { socket, greeting } = wire;
  if (!greeting || !socket.connected) return;
  const { screen, language } = greeting;
  const connection = socket.id;
  const hello = { protocol: protocolVersion, screen, ...(language && { language }) };
  const reply = await socket.timeout(wire.answerMs).emitWithAck('hello', hello).catch(noAnswer);
  if (wire.greeting !== greeting || socket.id !== connection) return;
  const isFinal = reply !== null && !isPassing(reply);
  if (isFinal) {
    wire.greetedOn = connection;
    take(wire, reply);
  }
  if (!reply?.ok) redialIn(wire, isFinal ? wire.pauseMs * 5 : wire.pauseMs);
}

function take({ state, views }: Wire, reply: HelloReply): void {
  const live = { connection: 'live', lostSince: null } as const;
  if (reply.ok) views.accept(reply.shown);
  state.change({ ...live, ...(reply.ok ? { shown: views.shown(), refusal: null } : { shown: null, refusal: reply }) });
}

/** Resolves once the server knows whose the connection is: before, it refuses a kiosk's command as a stranger's. */
function greeted(wire: Wire): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!wire.socket.connected || wire.greetedOn !== wire.socket.id) return;
      stop();
      resolve();
    };
    const stop = wire.state.subscribe(look);
    look();
  });
}

function redialIn(wire: Wire, delayMs: number): void {
  clearTimeout(wire.redialTimer);
  wire.redialTimer = setTimeout(() => {
    wire.socket.disconnect();
    wire.socket.connect();
  }, delayMs);
}
