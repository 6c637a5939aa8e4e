import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { greyPng } from '../../printing/testing/pngOf.ts';
import { pointLogo } from './pointLogo.ts';

let folder: string;
let server: Server;
let address: string;
/** What the point has now; null: none. */
let logo: Buffer | null;
const said: string[] = [];
beforeEach(async () => {
  said.length = 0;
  logo = greyPng(120, 40);
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-logo-'));
  server = createServer((_, reply) => reply.writeHead(logo ? 200 : 404).end(logo));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const started = async () => {
  const kept = pointLogo(folder, (text) => said.push(text));
  await kept.opened;
  return kept;
};

it('is asked of the point, and there again after a start without it', async () => {
  const kept = await started();
  expect(kept.now()).toBeNull();
  await kept.look(address);
  expect(kept.now()).toMatchObject({ width: 120, height: 40 });
  expect((await started()).now()).toEqual(kept.now());
  expect(await readdir(folder)).toEqual(['logo.png']);
});

it('is another once the point has another, and none once it has none', async () => {
  const kept = await started();
  await kept.look(address);
  logo = greyPng(60, 20);
  await kept.look(address);
  expect(kept.now()).toMatchObject({ width: 60 });
  logo = null;
  await kept.look(address);
  expect(kept.now()).toBeNull();
  expect((await started()).now()).toBeNull();
});

it('stays where nobody answers, and where what comes is no logo', async () => {
  const kept = await started();
  await kept.look(address);
  for (const wrong of [Buffer.from('<html>'), Buffer.alloc(2_000_001), greyPng(10, 10).subarray(0, 40)]) {
    logo = wrong;
    await kept.look(address);
  }
  await new Promise((resolve) => server.close(resolve));
  await kept.look(address);
  expect(kept.now()).toMatchObject({ width: 120 });
  expect(said.join()).toContain('the logo of the papers was not kept');
});

it('that is damaged on the disk is none, and papers are printed without', async () => {
  await writeFile(join(folder, 'logo.png'), 'half a fi');
  expect((await started()).now()).toBeNull();
});
