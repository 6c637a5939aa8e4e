import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A user of no rights of its own: nobody. */
export const nobody = 65534;

const tree = join(import.meta.dirname, '../..');

/** A copy of the built server that nobody may run. */
export type StrangersServer = { readonly program: string; readonly close: () => Promise<void> };

/** Where nobody may read this tree, the built server and its packages are copied to where they may. */
export async function serverForNobody(): Promise<StrangersServer> {
  const program = join(tree, 'dist/server/main.js');
  if (canRun(program)) return { program, close: async () => undefined };
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-nobody-'));
  for (const part of ['dist', 'node_modules', 'package.json'])
    await cp(join(tree, part), join(root, part), { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', root]);
  return { program: join(root, 'dist/server/main.js'), close: () => rm(root, { recursive: true, force: true }) };
}

/** It says what is wrong with its port, and nothing else happens. */
function canRun(program: string): boolean {
  const { status } = spawnSync(process.execPath, [program, '--port', 'none'], { uid: nobody, gid: nobody });
  return status === 2;
}
