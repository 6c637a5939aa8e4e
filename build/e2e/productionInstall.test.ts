import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';

const here = fileURLToPath(new URL('../..', import.meta.url));
const leftBehind = ['node_modules', '.git', 'data', 'pictures', 'dist/run'].map((name) => join(here, name));

let folder: string;
let tree: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-production-'));
  tree = join(folder, 'tree');
  // Copied as people copy: every file has the time of now, also those that dist was built from.
  cpSync(here, tree, { recursive: true, filter: (path) => !leftBehind.includes(path) });
  execFileSync('npm', ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: tree });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts it as its people do, until it says its address. */
async function npmStart() {
  const args = ['start', '--', '--port', '0', '--data', join(folder, 'data')];
  const npm = spawn('npm', args, { cwd: tree, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  npm.stderr.on('data', (text) => {
    said += text;
  });
  const gone = once(npm, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(npm.stdout).on('line', (line) => line.startsWith('http://') && resolve(line));
    void gone.then(() => reject(new Error(said)));
  });
  const stop = async () => {
    npm.kill('SIGTERM');
    await gone;
  };
  return { port: Number(new URL(url).port), said: () => said, stop };
}

describe('a built tree that was copied and installed with --omit=dev', () => {
  it('holds none of the development tools', async () => {
    const { packages } = JSON.parse(await readFile(join(tree, 'package-lock.json'), 'utf8'));
    const tools = Object.keys(packages).filter((path) => packages[path].dev);
    expect(tools).toEqual(
      expect.arrayContaining(['vite', 'vitest', 'typescript', 'react'].map((name) => `node_modules/${name}`)),
    );
    expect(tools.filter((path) => existsSync(join(tree, path)))).toEqual([]);
    expect(existsSync(join(tree, 'node_modules/fastify/package.json'))).toBe(true);
  });

  it('starts without building, gives a ticket, ends, and has it after the next start', async () => {
    const json = { id: 'visit-1', command: { type: 'take-ticket', service: 'payments' } };
    const asked = { method: 'POST', path: '/api/commands', json };
    const first = await npmStart();
    const given = await ask(first.port, asked);
    await first.stop();
    expect(given).toMatchObject({ status: 200, body: { ok: true, events: [{ ticket: { label: 'B001' } }] } });
    expect(first.said()).not.toContain('Building');

    const second = await npmStart();
    const again = await ask(second.port, asked);
    const page = await ask(second.port, { path: '/kiosk' });
    await second.stop();
    expect(again.body).toEqual(given.body);
    expect(page.status).toBe(200);
  });

  it('verifies what it has written', () => {
    const args = ['run', '--silent', 'verify', '--', '--data', join(folder, 'data')];
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: tree, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/1 day/);
  });

  it('says in one sentence what to do where dist is missing', async () => {
    await rm(join(tree, 'dist'), { recursive: true });
    const { status, stdout, stderr } = spawnSync('npm', ['start', '--silent'], { cwd: tree, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^The built server and pages in dist\/ is missing .* run "npm ci" .*, then "npm run build"\.\n$/,
    );
  });
});
