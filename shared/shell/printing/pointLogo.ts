import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Greys, largestPngBytes, readPng } from '../../printing/readPng.ts';
import type { Log } from '../log/log.ts';

/** The logo of the point's papers, as this device last had it: it prints without the server too. */
export type PointLogo = {
  /** null: the point has none, or it has not been seen. */
  readonly now: () => Greys | null;
  /** Asks the server at this address for it. Never rejects: where no answer comes, the one before stays. */
  readonly look: (server: string) => Promise<void>;
};

const answerMs = 5_000;

/** The one kept in this folder; `opened` resolves when it has been read. */
export function pointLogo(folder: string, log: Log): PointLogo & { readonly opened: Promise<void> } {
  const path = join(folder, 'logo.png');
  let logo: Greys | null = null;
  const take = (file: Buffer): boolean => {
    const read = readPng(file);
    if (read.ok) logo = read.greys;
    return read.ok;
  };
  const opened = readFile(path).then(
    (file) => void take(file),
    () => undefined,
  );

  async function look(server: string): Promise<void> {
    await opened;
    const answer = await fetch(`${server}/logo.png`, { redirect: 'manual', signal: AbortSignal.timeout(answerMs) });
    if (answer.status === 404) {
      logo = null;
      await rm(path, { force: true });
    }
    const file = answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
    if (!file || file.length > largestPngBytes || !take(file)) return;
    await writeFile(`${path}.new`, file);
    await rename(`${path}.new`, path);
  }

  return {
    opened,
    now: () => logo,
    look: (server) => look(server).catch((error) => log(`the logo of the papers was not kept: ${error}`)),
  };
}
