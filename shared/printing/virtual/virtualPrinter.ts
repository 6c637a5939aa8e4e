import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { hex, openDecoder } from './decoder.ts';
import type { PaperItem, Understood } from './paperItem.ts';
import { healthy, isOnline, type PrinterCondition, paperByte, statusByte } from './printerCondition.ts';

/** A printer on the network that is a program: it answers and fails as real ones do, and shows what it has printed. */
export type VirtualPrinter = {
  readonly port: number;
  /** The papers that were cut, the oldest first. */
  readonly papers: () => readonly (readonly PaperItem[])[];
  /** What stands on the paper that is not cut yet. */
  readonly unfinished: () => readonly PaperItem[];
  /** How many connections to it are open. */
  readonly connections: () => number;
  /** How many bytes it has read, its questions about state not counted. */
  readonly jobBytes: () => number;
  /** What it was sent and did not understand, a sentence each. */
  readonly complaints: () => readonly string[];
  readonly condition: () => PrinterCondition;
  /** Opens its cover, takes its paper away and so on; it goes on printing what waits when all is well again. */
  readonly set: (change: Partial<PrinterCondition>) => void;
  /** Cuts its connections and forgets what it has not printed yet, as when it is switched off and on. */
  readonly switchOff: () => void;
  readonly close: () => Promise<void>;
};

export type VirtualPrinterOptions = {
  /** 0 or nothing: a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly onPaper?: (items: readonly PaperItem[]) => void;
  readonly onComplaint?: (sentence: string) => void;
};

const chatterEveryMs = 3;
/** Of what it is sent before it has thought about a reset, in bytes. */
const resetAfterBytes = 100;

/** Opens one that is healthy; rejects where the port is taken. */
export async function openVirtualPrinter(options: VirtualPrinterOptions = {}): Promise<VirtualPrinter> {
  let condition = healthy;
  let decoder = openDecoder();
  let memory: { readonly byte: number; readonly from: Socket }[] = [];
  let paper: PaperItem[] = [];
  let isPrinting = false;
  let jobBytes = 0;
  const papers: (readonly PaperItem[])[] = [];
  const complaints: string[] = [];
  const sockets = new Set<Socket>();

  const say = (socket: Socket, ...bytes: readonly number[]) => {
    if (!condition.isMute && !socket.destroyed) socket.write(Uint8Array.from(bytes));
  };

  function understood(one: Understood, from: Socket): void {
    if (one.type === 'asks-paper') say(from, paperByte(condition));
    else if (one.type === 'unknown') complain(one);
    else if (one.type === 'cut') cut([...paper, one]);
    else {
      paper.push(one);
      const { breaks } = condition;
      const isEnd = breaks !== null && breaks !== 'at-cut' && linesOf(paper) >= breaks.afterLines;
      if (isEnd) condition = { ...condition, paper: 'out', breaks: null };
    }
  }

  function cut(items: readonly PaperItem[]): void {
    if (condition.breaks === 'at-cut') condition = { ...condition, cutter: 'stuck', breaks: null };
    papers.push(items);
    paper = [];
    options.onPaper?.(items);
  }

  function complain({ bytes, why }: Understood & { type: 'unknown' }): void {
    const sentence = `${bytes.map(hex).join(' ')}: ${why}`;
    complaints.push(sentence);
    options.onComplaint?.(sentence);
  }

  /** Prints what waits in its memory, byte after byte: the next may be the one before which the roll ends. */
  async function print(): Promise<void> {
    if (isPrinting) return;
    isPrinting = true;
    for (let done = 1; memory.length > 0 && isOnline(condition); done += 1) {
      const next = memory.shift();
      if (!next) break;
      for (const one of decoder.push(Uint8Array.of(next.byte))) understood(one, next.from);
      if (condition.printsKbMs > 0 && done % 250 === 0) await sleep(condition.printsKbMs / 4);
    }
    isPrinting = false;
  }

  function hear(socket: Socket, chunk: Buffer): void {
    const { job, asked } = sorted(chunk);
    for (const of of asked) {
      const answer = () => say(socket, statusByte(condition, of));
      if (condition.thinksMs > 0) setTimeout(answer, condition.thinksMs);
      else answer();
    }
    jobBytes += job.length;
    for (const byte of job) memory.push({ byte, from: socket });
    if (condition.resets === 'in-paper' && jobBytes >= resetAfterBytes) return void socket.resetAndDestroy();
    void print();
  }

  function welcome(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    if (condition.resets === 'on-accept') return void socket.resetAndDestroy();
    if (condition.isStalled) return void socket.pause();
    socket.on('data', (chunk: Buffer) => hear(socket, chunk));
    if (!condition.chatters) return;
    const chatter = setInterval(() => say(socket, 0x10, 0, 0, 0), chatterEveryMs);
    socket.on('close', () => clearInterval(chatter));
  }

  const server = await listening(createServer(welcome), options);
  const address = server.address();
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    papers: () => papers,
    unfinished: () => paper,
    connections: () => sockets.size,
    jobBytes: () => jobBytes,
    complaints: () => complaints,
    condition: () => condition,
    set: (change) => {
      condition = { ...condition, ...change };
      for (const socket of sockets) socket[condition.isStalled ? 'pause' : 'resume']();
      void print();
    },
    switchOff: () => {
      hangUp();
      memory = [];
      paper = [];
      decoder = openDecoder();
    },
    close: () => {
      hangUp();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listening(server: Server, { port = 0, host = '127.0.0.1' }: VirtualPrinterOptions): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

const linesOf = (items: readonly PaperItem[]): number => items.filter(({ type }) => type === 'line').length;

/** The questions that it answers at once, wherever they stand, apart from what it is to print. */
function sorted(chunk: Buffer): { readonly job: readonly number[]; readonly asked: readonly number[] } {
  const job: number[] = [];
  const asked: number[] = [];
  for (let at = 0; at < chunk.length; at += 1) {
    if (chunk[at] === 0x10 && chunk[at + 1] === 0x04) {
      asked.push(chunk[at + 2] ?? 0);
      at += 2;
    } else job.push(chunk[at] ?? 0);
  }
  return { job, asked };
}
