import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampOf, writeStamp } from './freshness.mjs';
import { parts } from './parts.mjs';

// A tree outside this one: from there neither vite nor any other package can be found.
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'start-'));
  for (const folder of ['build', 'server', 'dist/server', 'dist/pages'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['start', 'endWithNpm', 'build', 'parts', 'freshness', 'compile']) {
    cpSync(new URL(`./${name}.mjs`, import.meta.url), join(root, `build/${name}.mjs`));
  }
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'server/main.ts'), 'the sources');
  writeFileSync(join(root, 'dist/server/main.js'), "console.log('served', ...process.argv.slice(2), process.pid);");
  writeStamp(join(root, 'dist/server'), stampOf(root, parts.server.sources));
  writeStamp(join(root, 'dist/pages'), stampOf(root, parts.pages.sources));
});
afterEach(() => rmSync(root, { recursive: true }));

const start = () => spawnSync(process.execPath, ['build/start.mjs', '--port', '0'], { cwd: root, encoding: 'utf8' });

test('a built tree starts without the build tools, in the same process, with its arguments', () => {
  const { status, stdout, stderr, pid } = start();
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `served --port 0 ${pid}\n`, stderr: '' });
});

test('a stale tree without the build tools says in one sentence what to do', () => {
  writeFileSync(join(root, 'server/main.ts'), 'changed');
  const { status, stdout, stderr } = start();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^The built server in dist\/ is missing or older .* run "npm ci" \(without --omit=dev\).*\n$/);
});

test('ends as asked when the shell that npm put between dies, which passes no signal on', async () => {
  const server =
    "process.on('SIGTERM', () => { console.log('ended'); process.exit(); }); setTimeout(() => {}, 20_000);";
  writeFileSync(join(root, 'dist/server/main.js'), `${server} console.log('ready');`);
  const shell = spawn('sh', ['-c', `"${process.execPath}" build/start.mjs; true`], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  shell.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await once(shell.stdout, 'data');
  shell.kill('SIGTERM');
  // The pipe closes when nobody holds it any more: the shell is gone, then the server too.
  await once(shell, 'close');
  expect(said.join('')).toBe('ready\nended\n');
});
