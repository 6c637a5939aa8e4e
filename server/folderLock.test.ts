import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockAddress, takeLock } from './folderLock.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the address of a lock', () => {
  it('is the same through a link and another for another folder', async () => {
    const link = join(folder, 'link');
    await symlink(folder, link);
    const address = await lockAddress(folder, 'linux');
    expect(await lockAddress(link, 'linux')).toBe(address);
    expect(await lockAddress(tmpdir(), 'linux')).not.toBe(address);
  });

  it('fills the whole socket name on Linux, where versions of Node differ in padding', async () => {
    const address = await lockAddress(folder, 'linux');
    expect(address).toMatch(/^\0ventanilla-[0-9a-f]{32}-+$/);
    expect(Buffer.byteLength(address)).toBe(108);
  });

  it('is a named pipe on Windows and a socket file, short enough for the system, elsewhere', async () => {
    expect(await lockAddress(folder, 'win32')).toMatch(/^\\\\\.\\pipe\\ventanilla-[0-9a-f]{32}$/);
    expect(await lockAddress(folder, 'darwin')).toMatch(/ventanilla-[0-9a-f]{32}\.sock$/);
  });
});

describe.each<[string, () => Promise<string>]>([
  ['held by the system', () => lockAddress(folder)],
  ['a socket file', async () => join(folder, 'lock.sock')],
])('a lock that is %s', (_, addressOf) => {
  it('is held once, names its holder, and is free after its release', async () => {
    const address = await addressOf();
    const first = await takeLock(address);
    expect(await takeLock(address)).toEqual({ ok: false, heldBy: process.pid });
    if (first.ok) await first.lock.release();
    const again = await takeLock(address);
    expect(again.ok).toBe(true);
    if (again.ok) await again.lock.release();
  });

  it('is released although somebody who asked does not hang up', async () => {
    const address = await addressOf();
    const first = await takeLock(address);
    const asker = connect({ path: address, allowHalfOpen: true }).pause();
    await once(asker, 'connect');
    if (first.ok) await first.lock.release();
    asker.destroy();
    expect(first.ok).toBe(true);
  });

  it('is free at once when its holder was killed', async () => {
    const address = await addressOf();
    const holding = `require('node:net').createServer().listen(JSON.parse(process.argv[1]), () => console.log('held'))`;
    const holder = spawn(process.execPath, ['-e', holding, JSON.stringify(address)]);
    await once(holder.stdout, 'data');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const mine = await takeLock(address);
    expect(mine.ok).toBe(true);
    if (mine.ok) await mine.lock.release();
  });

  it('is won by one of many that come at once', async () => {
    const address = await addressOf();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeLock(address)));
    const winners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.lock] : []));
    expect(winners).toHaveLength(1);
    await winners[0]?.release();
  });

  it('stays refused when its holder keeps silent or talks nonsense', async () => {
    for (const words of [null, 'hello\n', '{"pid":"1"}\n', '[]']) {
      const address = await addressOf();
      const holder = createServer((socket) => (words === null ? undefined : socket.end(words)));
      holder.on('connection', (socket) => socket.on('error', () => undefined));
      await new Promise<void>((resolve) => holder.listen(address, resolve));
      expect(await takeLock(address)).toEqual({ ok: false, heldBy: null });
      await new Promise((resolve) => holder.close(resolve));
    }
  });
});
