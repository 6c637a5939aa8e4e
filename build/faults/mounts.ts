import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why these faults cannot be made here, in a sentence; null: they can. */
export const whyNotHere: string | null =
  process.platform === 'linux' && process.getuid?.() === 0
    ? null
    : 'The faults of disks and rights need root on Linux (mount, another user); they are skipped here.';

/** A disk of its own in a folder of its own, which can be filled and made read-only. */
export type TestDisk = {
  readonly path: string;
  /** Fills it but for so many bytes, rounded up to whole pages; gives what is left. */
  readonly fill: (leaving?: number) => number;
  readonly makeRoom: () => void;
  readonly readOnly: () => void;
  readonly writable: () => void;
  readonly close: () => Promise<void>;
};

const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** A folder to mount in, which other users can pass. */
export async function makePlace(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-fault-'));
  run('chmod', '755', root);
  return root;
}

/** Mounts a disk in memory, of so many bytes. */
export async function openDisk(bytes = 2 * 1024 * 1024): Promise<TestDisk> {
  const root = await makePlace();
  const path = join(root, 'disk');
  await mkdir(path);
  run('mount', '-t', 'tmpfs', '-o', `size=${bytes},mode=755`, 'ventanilla', path);
  return { ...filling(path), ...readOnlyBy(path, 'remount'), path, close: () => closeAll(root, [path]) };
}

/** Shows a folder at another place, by a mount of its own that can be made read-only. */
export async function openBind(of: string): Promise<Pick<TestDisk, 'path' | 'readOnly' | 'writable' | 'close'>> {
  const root = await makePlace();
  const path = join(root, 'disk');
  await mkdir(path);
  run('mount', '--bind', of, path);
  return { ...readOnlyBy(path, 'remount,bind'), path, close: () => closeAll(root, [path]) };
}

/** A disk with a file system that gives up as a broken one does: read-only from one moment to the next, whoever writes. */
export type BreakingDisk = {
  readonly path: string;
  readonly giveUp: () => void;
  /** Mends and mounts it again, as a person would. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** Mounts an ext4 file; null where the machine lends no loop device, which some containers have not. */
export async function openBreakingDisk(): Promise<BreakingDisk | null> {
  const root = await makePlace();
  const [path, image] = [join(root, 'disk'), join(root, 'image')];
  await mkdir(path);
  run('truncate', '-s', '8M', image);
  run('mkfs.ext4', '-q', image);
  try {
    run('mount', '-o', 'loop', image, path);
  } catch {
    await rm(root, { recursive: true, force: true });
    return null;
  }
  return {
    path,
    giveUp: () => void run('mount', '-o', 'remount,abort', path),
    mend: () => {
      run('umount', path);
      try {
        run('e2fsck', '-fy', image);
      } catch {
        // It ends with 1 when it has mended something.
      }
      run('mount', '-o', 'loop', image, path);
    },
    close: () => closeAll(root, [path]),
  };
}

function filling(path: string): Pick<TestDisk, 'fill' | 'makeRoom'> {
  const filler = join(path, '.filler');
  const free = () => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  };
  return {
    fill: (leaving = 0) => {
      const { bsize } = statfsSync(path);
      const pages = Math.ceil(leaving / bsize);
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, free() - pages * bsize)), { flag: 'a' });
      } catch (error) {
        // The server has written meanwhile: then the disk is as full as it was to be.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
      return free();
    },
    makeRoom: () => rmSync(filler, { force: true }),
  };
}

const readOnlyBy = (path: string, how: string): Pick<TestDisk, 'readOnly' | 'writable'> => ({
  readOnly: () => void run('mount', '-o', `${how},ro`, path),
  writable: () => void run('mount', '-o', `${how},rw`, path),
});

/** Lazily: a server that a failed test has left would keep the mount for ever. */
async function closeAll(root: string, mounted: readonly string[]): Promise<void> {
  for (const path of mounted) run('umount', '--lazy', path);
  await rm(root, { recursive: true, force: true });
}
