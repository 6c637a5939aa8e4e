import { commands } from './commands.ts';
import type { Delivering, Delivery } from './delivery.ts';
import { connect, type Line } from './line.ts';
import { causeOf, isPaperLow, type StatusBytes } from './printerState.ts';

export type NetworkPrinter = { readonly host: string; readonly port: number };

/**
 * Sends a paper to a printer on the network: asks how it is, sends nothing to one that is not ready, and believes that a
 * paper is printed only when the printer answers a question that stands behind it. Never rejects, leaves no socket open.
 */
export async function deliverOverNetwork(at: NetworkPrinter, job: Uint8Array, how: Delivering): Promise<Delivery> {
  const { times, signal } = how;
  const line = await connect({ ...at, signal }, times.connectMs);
  if (typeof line === 'string') return { result: line, hasAnswered: false };
  try {
    const said = await deliver(line, job, how);
    return { ...said, hasAnswered: line.hasAnswered() };
  } finally {
    line.destroy();
  }
}

type Said = Omit<Delivery, 'hasAnswered'>;

async function deliver(line: Line, job: Uint8Array, how: Delivering): Promise<Said> {
  const { times, hasAnsweredBefore } = how;
  const state = await askState(line, times.statusMs);
  if (line.isCut()) return { result: 'refused' };
  const cause = causeOf(state);
  if (cause) return { result: 'not-ready', cause };
  const isMute = state[1] === undefined;
  if (isMute && hasAnsweredBefore) return { result: 'timeout' };
  const written = await line.write(Buffer.concat([job, Buffer.from(commands.askPaper)]), times.stallMs);
  if (written !== 'written') return { result: written === 'cut' ? 'reset' : 'stalled' };
  const low = isPaperLow(state);
  return { ...(await confirm(line, { ...how, isMute })), ...(low && { paperLow: true }) };
}

/** Asks its four questions one at a time; after one without an answer none of the others, whose answers could not be told apart. */
async function askState(line: Line, withinMs: number): Promise<StatusBytes> {
  let state: StatusBytes = {};
  for (const of of [1, 2, 3, 4] as const) {
    const answer = line.answer('status', withinMs);
    if ((await line.write(Uint8Array.from(commands.askStatus(of)), withinMs)) !== 'written') return state;
    const byte = await answer;
    if (byte === null) return state;
    state = { ...state, [of]: byte };
  }
  return state;
}

const [paperEnd, nearEnd] = [0x0c, 0x03];

/** The answer that stands behind the paper. A printer that has said nothing so far is not waited for longer than a state takes. */
async function confirm(line: Line, { times, isMute }: Delivering & { readonly isMute: boolean }): Promise<Said> {
  const paper = await line.answer('paper', isMute ? times.statusMs : times.confirmMs);
  if (paper !== null) {
    if (paper & paperEnd) return { result: 'not-confirmed', cause: 'paper-end' };
    await line.end(times.statusMs);
    return { result: 'printed', ...(paper & nearEnd && { paperLow: true }) };
  }
  if (line.isCut()) return { result: 'reset' };
  if (isMute) {
    await line.end(times.statusMs);
    return { result: 'sent-unconfirmed' };
  }
  const cause = causeOf(await askState(line, times.statusMs));
  return { result: 'not-confirmed', ...(cause && { cause }) };
}
