import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { greyPng } from '../shared/printing/testing/pngOf.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';

let point: PointUnderTest;
afterEach(() => point.stop());

/** A point whose folder has this file from the start. */
async function pointWithLogo(file: Buffer | null): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'ventanilla-'));
  if (file) await writeFile(join(data, 'logo.png'), file);
  else await rm(data, { recursive: true });
  point = await startPoint({ data });
}
const logo = async () => {
  const answer = await fetch(`http://127.0.0.1:${point.port}/logo.png`);
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    file: Buffer.from(await answer.arrayBuffer()),
  };
};

it('kiosks that print their own papers are given the logo as it is', async () => {
  const file = greyPng(120, 40);
  await pointWithLogo(file);
  expect(await logo()).toEqual({ status: 200, type: 'image/png', file });
});

it('a point without one has none', async () => {
  await pointWithLogo(null);
  expect(await logo()).toMatchObject({ status: 404 });
});

it('a file that is no logo is given to nobody, and told to staff', async () => {
  await pointWithLogo(Buffer.from('<svg/>'));
  expect(await logo()).toMatchObject({ status: 404 });
  expect((await point.health()).problems).toMatchObject([{ type: 'logo-unusable' }]);
});
