import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Operation = 'write' | 'flush' | 'truncate' | 'open';

/** A data folder whose day files a running server cannot write, flush, cut or open, for as long as it is asked. */
export type FailingDisk = {
  readonly data: string;
  /** What the server must be started with. */
  readonly env: NodeJS.ProcessEnv;
  readonly fail: (...operations: readonly Operation[]) => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** Needs a C compiler; throws its words where there is none. */
export async function openFailingDisk(): Promise<FailingDisk> {
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-fault-'));
  const [shim, control, data] = [join(root, 'failingDisk.so'), join(root, 'failing'), join(root, 'disk')];
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, join(import.meta.dirname, 'failingDisk.c'), '-ldl']);
  return {
    data,
    env: { LD_PRELOAD: shim, FAIL_CONTROL: control, FAIL_IN: `${join(data, 'days')}/` },
    fail: (...operations) => writeFileSync(control, operations.join(' ')),
    mend: () => rmSync(control, { force: true }),
    close: () => rm(root, { recursive: true, force: true }),
  };
}
