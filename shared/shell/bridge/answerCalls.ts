import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { parsed } from '../../protocol/schemas.ts';
import type { Log } from '../log/log.ts';
import { isFrameOf } from './isFrameOf.ts';

type Schema<Value> = Parameters<typeof parsed<Value>>[0];

/** Who may call, and what is said of those who may not. */
export type Caller = { readonly pages: readonly string[]; readonly log: Log };

/** A call that is answered. */
export type Asked<Value> = {
  readonly schema: Schema<Value>;
  readonly answer: (value: Value) => unknown;
  /** The answer to another shape; without one the call fails. */
  readonly refuse?: (field: string) => unknown;
};

/** Answers a call of these pages once its frame and its shape have been looked at. */
export function answerCalls<Value>(channel: string, { pages, log }: Caller, asked: Asked<Value>): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: readonly unknown[]) => {
    if (!isAllowed(event, pages, log, channel)) throw new Error('This page may not ask that.');
    const said = args.length > 1 ? tooMany : parsed(asked.schema, args[0]);
    if (said.ok) return asked.answer(said.value);
    log(`${channel} came in another shape: ${said.field}`);
    if (!asked.refuse) throw new Error(`This is not what ${channel} takes: ${said.field}`);
    return asked.refuse(said.field);
  });
}

/** Hears what these pages say without waiting for an answer; what comes from elsewhere or in another shape is dropped. */
export function hearCalls<Value>(
  channel: string,
  { pages, log }: Caller,
  heard: { readonly schema: Schema<Value>; readonly hear: (value: Value, event: IpcMainEvent) => void },
): void {
  ipcMain.on(channel, (event: IpcMainEvent, ...args: readonly unknown[]) => {
    if (!isAllowed(event, pages, log, channel)) return;
    const said = args.length > 1 ? tooMany : parsed(heard.schema, args[0]);
    if (said.ok) heard.hear(said.value, event);
    else log(`${channel} came in another shape: ${said.field}`);
  });
}

const tooMany = { ok: false, field: 'one argument at most' } as const;

function isAllowed(event: IpcMainEvent | IpcMainInvokeEvent, pages: readonly string[], log: Log, channel: string) {
  if (isFrameOf(event.senderFrame, pages)) return true;
  log(`${channel} was asked by a frame that may not: ${event.senderFrame?.url ?? 'one that is gone'}`);
  return false;
}
