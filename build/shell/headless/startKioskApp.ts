import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, LinkState } from '../../../shared/client/link.ts';
import type { Reply } from '../../../shared/protocol/messages.ts';

const built = join(import.meta.dirname, '../../../dist/shell/kiosk.cjs');

export type KioskAppOptions = {
  /** The app's own folder: what it keeps stands there. */
  readonly folder: string;
  readonly kiosk: string;
  /** What its settings say beside the screen; they are written anew at each start. */
  readonly settings: { readonly server: string; readonly token?: string; readonly ticketKey?: string };
  readonly env?: NodeJS.ProcessEnv;
};

/** The kiosk app's built main process in a process of its own, without a page. */
export type KioskApp = {
  /** What its page would be told of the link; null: nothing yet. */
  readonly state: () => LinkState | null;
  readonly isOn: () => boolean;
  /** Asks as its page would; null: it was killed before it answered. */
  readonly send: (command: Command) => Promise<Reply | null>;
  /** What it has written to standard error so far. */
  readonly said: () => string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** Starts it; resolves when it would show its page. */
export async function startKioskApp({ folder, kiosk, settings, env = {} }: KioskAppOptions): Promise<KioskApp> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...settings, screen: kiosk }));
  const child = fork(join(import.meta.dirname, 'kioskApp.mjs'), [built, folder, kiosk], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const answers = new Map<number, (reply: Reply | null) => void>();
  let state: LinkState | null = null;
  let said = '';
  let asked = 0;
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const ended = once(child, 'exit').then(() => {
    for (const answer of answers.values()) answer(null);
    answers.clear();
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('isOpen' in told) resolve();
      else if ('state' in told) state = told.state;
      else {
        answers.get(told.id)?.(told.reply);
        answers.delete(told.id);
      }
    });
    void ended.then(() => reject(new Error(`The kiosk's app has ended: ${said}`)));
  });
  return {
    state: () => state,
    said: () => said,
    isOn: () => child.connected,
    send: (command) =>
      new Promise((resolve) => {
        if (!child.connected) return resolve(null);
        asked += 1;
        answers.set(asked, resolve);
        child.send({ id: asked, command }, (error) => error && resolve(null));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

type Told = { readonly isOpen: true } | { readonly state: LinkState } | { readonly id: number; readonly reply: Reply };
