import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';

let point: PointUnderTest;
beforeAll(async () => {
  point = await startPoint();
});
afterAll(() => point.stop());

const send = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${point.port}${path}`, { headers });

describe('what the point keeps for its apps', () => {
  it('is nothing at first, and is served as soon as it lies there', async () => {
    expect((await send('/updates/kiosk/latest-linux.yml')).status).toBe(404);
    await mkdir(join(point.data, 'updates/kiosk'), { recursive: true });
    await writeFile(join(point.data, 'updates/kiosk/latest-linux.yml'), 'version: 0.2.0\n');
    await writeFile(join(point.data, 'updates/kiosk/ventanilla-kiosk-0.2.0-x86_64.AppImage'), 'an installer');
    const description = await send('/updates/kiosk/latest-linux.yml');
    expect([description.status, await description.text()]).toEqual([200, 'version: 0.2.0\n']);
    expect(description.headers.get('cache-control')).toBe('public, max-age=0');
    const part = await send('/updates/kiosk/ventanilla-kiosk-0.2.0-x86_64.AppImage', { range: 'bytes=3-11' });
    expect([part.status, await part.text()]).toEqual([206, 'installer']);
  });

  it('is no list, no hidden file, and nothing beside the folder', async () => {
    await writeFile(join(point.data, 'updates/.hidden'), 'secret');
    for (const path of ['/updates/', '/updates/kiosk', '/updates/kiosk/', '/updates/.hidden']) {
      const reply = await send(path);
      expect([reply.status, await reply.text()], path).toEqual([404, expect.stringMatching(/"not-found"/)]);
    }
    for (const path of [
      '/updates/..%2fpeople.json',
      '/updates/%2e%2e/people.json',
      '/updates/kiosk/..%2f..%2fpeople.json',
    ]) {
      const reply = await send(path);
      expect(reply.status, path).toBeGreaterThanOrEqual(400);
      expect(await reply.text(), path).not.toMatch(/"agents"|scrypt|salt/);
    }
  });
});
