import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The lock of a folder: held until released or until this process ends, however it ends. */
export type FolderLock = { readonly release: () => Promise<void> };

/** Held here, or by another process (its number where it answered). */
export type LockOutcome =
  | { readonly ok: true; readonly lock: FolderLock }
  | { readonly ok: false; readonly heldBy: number | null };

const answerWithinMs = 500;

/** Where the lock of a folder is listened on: the same for every path and every process that reaches that folder. */
export const lockAddress = async (folder: string, platform: NodeJS.Platform = process.platform): Promise<string> => {
  const { dev, ino } = await stat(folder, { bigint: true });
  const name = `ventanilla-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  // Filled to the whole 108 bytes: Node 20 pads an abstract name with zeros, later ones do not, and both must meet here.
  if (platform === 'linux') return `\0${name}`.padEnd(108, '-');
  return join(tmpdir(), `${name}.sock`);
};

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const listen = (address: string) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      // Destroyed, not only ended: one who asks and then hangs must not hold up `release`.
      socket.end(`${JSON.stringify({ pid: process.pid })}\n`, () => socket.destroy());
    });
    server.once('error', reject);
    server.listen(address, () => {
      // The lock alone is no reason for a process to live on.
      server.unref();
      server.on('error', () => undefined);
      resolve(server);
    });
  });

const pidIn = (line: string): number | null => {
  try {
    const { pid } = JSON.parse(line) as { pid?: unknown };
    return typeof pid === 'number' ? pid : null;
  } catch {
    return null;
  }
};

/** Who holds the lock: a process number, null when somebody does but keeps silent, 'nobody' when no one listens. */
const holderAt = (address: string) =>
  new Promise<number | null | 'nobody'>((resolve) => {
    let line = '';
    const socket = connect(address);
    const finish = (holder: number | null | 'nobody') => {
      socket.destroy();
      resolve(holder);
    };
    socket.setTimeout(answerWithinMs, () => finish(null));
    socket.setEncoding('utf8').on('data', (text: string) => {
      line += text;
      if (line.includes('\n') || line.length > 200) finish(pidIn(line));
    });
    socket.on('end', () => finish(pidIn(line)));
    socket.on('error', (error) => {
      const isNobody = codeOf(error) === 'ECONNREFUSED' || codeOf(error) === 'ENOENT';
      finish(isNobody ? 'nobody' : null);
    });
  });

const held = (server: Server): LockOutcome => ({
  ok: true,
  lock: { release: () => new Promise((resolve) => server.close(() => resolve())) },
});

/** A socket file outlives a killed process: it is removed only if no one listens and it is still the one that was asked. */
const removeStale = async (address: string): Promise<boolean> => {
  const before = await stat(address, { bigint: true }).catch(() => null);
  if ((await holderAt(address)) !== 'nobody') return false;
  const after = await stat(address, { bigint: true }).catch(() => null);
  if (before !== null && after !== null && before.ino !== after.ino) return false;
  await rm(address, { force: true });
  return true;
};

/**
 * Takes the lock at an address from `lockAddress`. The operating system holds it (Linux: an abstract socket, Windows: a
 * named pipe), so a killed process has given it back at once; a socket file elsewhere is asked whether it is stale.
 */
export const takeLock = async (address: string): Promise<LockOutcome> => {
  const isFile = !address.startsWith('\0') && !address.startsWith('\\\\.\\pipe\\');
  for (let attempt = 0; ; attempt += 1) {
    try {
      return held(await listen(address));
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
    }
    // A holder that ended between the two questions leaves the address free: ask once more, never for ever.
    if (isFile) await removeStale(address);
    const holder = await holderAt(address);
    if (holder !== 'nobody' || attempt >= 3) return { ok: false, heldBy: holder === 'nobody' ? null : holder };
  }
};
