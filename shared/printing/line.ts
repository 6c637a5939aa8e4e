import { createConnection, type Socket } from 'node:net';
import { openReplies, type Reply } from './replies.ts';

/** A connection to a printer; every wait ends by itself. */
export type Line = {
  /** The next answer of this type, or null: none within that time, or the line is cut. */
  readonly answer: (type: Reply['type'], withinMs: number) => Promise<number | null>;
  /** `stalled`: nothing was taken for that long. */
  readonly write: (bytes: Uint8Array, stallMs: number) => Promise<'written' | 'stalled' | 'cut'>;
  readonly isCut: () => boolean;
  /** Whether anything has been answered. */
  readonly hasAnswered: () => boolean;
  /** Says goodbye, lets the printer read all of it and lets go, within that time. */
  readonly end: (withinMs: number) => Promise<void>;
  /** Lets go at once. */
  readonly destroy: () => void;
};

/** At most this much is under way unanswered, so that a printer that stops is seen. */
const pieceBytes = 4_096;

export type Connecting = { readonly host: string; readonly port: number; readonly signal: AbortSignal };

/** Opens a line, or says why not: `timeout` where nobody is, `refused` where somebody does not want. */
export function connect({ host, port, signal }: Connecting, withinMs: number): Promise<Line | 'refused' | 'timeout'> {
  const socket = createConnection({ host, port, noDelay: true });
  const breakOff = () => socket.destroy(new Error('Broken off.'));
  signal.addEventListener('abort', breakOff);
  socket.once('close', () => signal.removeEventListener('abort', breakOff));
  return new Promise((resolve) => {
    const give = (end: 'refused' | 'timeout') => {
      clearTimeout(timer);
      socket.destroy();
      resolve(end);
    };
    const timer = setTimeout(() => give('timeout'), withinMs);
    const onError = (error: NodeJS.ErrnoException) => give(nobodyThere.has(error.code ?? '') ? 'timeout' : 'refused');
    socket.once('error', onError);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', onError);
      resolve(lineOver(socket));
    });
  });
}

/** The network knows the way, and nobody answers at its end: switched off, or unplugged. */
const nobodyThere: ReadonlySet<string> = new Set(['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ETIMEDOUT']);

function lineOver(socket: Socket): Line {
  const replies = openReplies();
  let hasAnswered = false;
  let waiting: { readonly type: Reply['type']; readonly take: (byte: number | null) => void } | null = null;
  let isCut = false;
  const cut = new Promise<void>((resolve) => {
    const onCut = () => {
      isCut = true;
      waiting?.take(null);
      resolve();
    };
    for (const end of ['close', 'end', 'error'] as const) socket.once(end, onCut);
  });
  // A later fault of the same socket must not become the process's.
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    for (const { type, byte } of replies(bytes)) {
      hasAnswered = true;
      if (waiting?.type === type) waiting.take(byte);
    }
  });

  const answer: Line['answer'] = (type, withinMs) =>
    new Promise((resolve) => {
      const take = (byte: number | null) => {
        clearTimeout(timer);
        waiting = null;
        resolve(byte);
      };
      const timer = setTimeout(() => take(null), withinMs);
      if (isCut) take(null);
      else waiting = { type, take };
    });

  async function write(bytes: Uint8Array, stallMs: number): ReturnType<Line['write']> {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const end = await writePiece(bytes.subarray(at, at + pieceBytes), stallMs);
      if (end !== 'written') return end;
    }
    return 'written';
  }

  function writePiece(bytes: Uint8Array, stallMs: number): ReturnType<Line['write']> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('stalled'), stallMs);
      const give = (end: 'written' | 'cut') => {
        clearTimeout(timer);
        resolve(end);
      };
      void cut.then(() => give('cut'));
      if (isCut) give('cut');
      else socket.write(bytes, (error) => give(error ? 'cut' : 'written'));
    });
  }

  async function end(withinMs: number): Promise<void> {
    socket.end();
    // Bytes that it says meanwhile are still read: closed over unread ones, the line would be reset and the rest of the paper lost.
    await Promise.race([cut, new Promise((resolve) => setTimeout(resolve, withinMs).unref())]);
    socket.destroy();
  }

  return {
    answer,
    write,
    isCut: () => isCut,
    hasAnswered: () => hasAnswered,
    end,
    destroy: () => void socket.destroy(),
  };
}
