import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SlideList } from '../../shared/protocol/slideList.ts';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';

let point: PointUnderTest | null = null;
let data: string;
let folder: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-slides-'));
  folder = join(data, 'slides');
  await mkdir(folder);
});
afterEach(async () => {
  await point?.stop();
  point = null;
});

/** A point that finds the folder as it is now. */
async function started(): Promise<PointUnderTest> {
  await point?.stop();
  point = await startPoint({ data });
  return point;
}

const title = { es: '¿Vio una fuga?', en: 'Did you see a leak?', pt: 'Viu um vazamento?' };
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 7)]);
const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.from('0123456789'.repeat(10))]);

const describeAs = (content: unknown) =>
  writeFile(join(folder, 'slides.json'), typeof content === 'string' ? content : JSON.stringify(content));
const list = async (): Promise<SlideList> => (await (await started()).ask({ path: '/slides/list' })).body as SlideList;
const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${point?.port}${address}`, { headers });

describe('the slides of a point', () => {
  test('are those that are described and hold today, in their order', async () => {
    await Promise.all([writeFile(join(folder, 'fuga.png'), png), writeFile(join(folder, 'agua.mp4'), mp4)]);
    await describeAs({
      slides: [
        { title, text: title, seconds: 20 },
        { title, to: '2020-01-01' },
        { title, from: '2999-01-01' },
        { file: 'fuga.png', title, from: '2020-01-01', to: '2999-01-01' },
        { file: 'agua.mp4', title },
      ],
    });
    const { slides, leftOut } = await list();
    expect(leftOut).toEqual([]);
    expect(slides.map(({ type, seconds }) => [type, seconds])).toEqual([
      ['message', 20],
      ['picture', 12],
      ['video', 12],
    ]);
    const [, picture] = slides;
    const sent = await get(picture?.address ?? '');
    expect(sent.headers.get('content-type')).toBe('image/png');
    expect(sent.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.from(await sent.arrayBuffer()).equals(png)).toBe(true);
    expect((await point?.health())?.status).toBe('ok');
  });

  test('that cannot be shown are told to staff, each in a sentence, and the others are shown', async () => {
    await Promise.all([
      writeFile(join(folder, 'page.png'), '<html>'),
      writeFile(join(folder, 'song.mp3'), 'ID3'),
      writeFile(join(folder, 'huge.jpg'), '\xff\xd8\xff').then(() => truncate(join(folder, 'huge.jpg'), 10_000_001)),
      symlink('/etc/passwd', join(folder, 'link.png')),
    ]);
    const files = ['page.png', 'song.mp3', 'huge.jpg', 'link.png', '../setup.json', 'none.png'];
    await describeAs({
      slides: [
        ...files.map((file) => ({ file, title })),
        { title: { es: 'Solo español' } },
        { title, seconds: 1 },
        { title, from: '2026-12-02', to: '2026-12-01' },
        { title, txt: 'typo' },
        { title },
      ],
    });
    const { slides, leftOut } = await list();
    expect(slides).toHaveLength(1);
    expect(leftOut.join('\n').split('\n').sort()).toEqual(
      [
        'Slide 1, page.png, is not shown: it is not what its ending says.',
        'Slide 2, song.mp3, is not shown: its name must end in .jpg, .png, .webp, .mp4 or .webm.',
        'Slide 3, huge.jpg, is not shown: a picture may have 10 MB at most.',
        'Slide 4, link.png, is not shown: it is no file.',
        'Slide 5, ../setup.json, is not shown: its name may have letters, digits, spaces and . _ - only.',
        'Slide 6, none.png, is not shown: there is no such file beside slides.json.',
        'Slide 7 is not shown: "title.en" must be a text of 1 to 400 characters in each of es, en and pt.',
        'Slide 8 is not shown: "seconds" must be a whole number from 5 to 600.',
        'Slide 9 is not shown: "to" is before "from".',
        'Slide 10 is not shown: "txt" means nothing here.',
      ].sort(),
    );
    const health = await point?.health();
    expect(health?.problems).toMatchObject([{ type: 'slides-unusable', text: expect.stringContaining('page.png') }]);
    for (const file of ['page.png', 'link.png', '..%2Fsetup.json', 'slides.json', 'other.png'])
      expect((await get(`/slides/${file}`)).status, file).toBe(404);
  });

  test('are none where nothing is described', async () => {
    expect(await list()).toEqual({ slides: [], leftOut: [] });
  });

  test('are none where the description is no JSON, which is told', async () => {
    await describeAs('{ "slides": [');
    expect((await list()).leftOut).toEqual([expect.stringMatching(/^slides.json is no JSON, so no slide is shown/)]);
  });
});

test('a video is sent in ranges, as players ask for it', async () => {
  await writeFile(join(folder, 'agua.mp4'), mp4);
  await describeAs({ slides: [{ file: 'agua.mp4', title }] });
  const [video] = (await list()).slides;
  const address = video?.address ?? '';
  const whole = await get(address);
  expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
  const etag = whole.headers.get('etag') ?? '';
  const part = await get(address, { range: 'bytes=12-21' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 12-21/${mp4.length}`]);
  expect(await part.text()).toBe('0123456789');
  expect(await (await get(address, { range: 'bytes=-3' })).text()).toBe('789');
  expect(await (await get(address, { range: `bytes=${mp4.length - 2}-` })).text()).toBe('89');
  expect((await get(address, { range: `bytes=${mp4.length}-` })).status).toBe(416);
  expect((await get(address, { range: 'bytes=12-21', 'if-range': '"another"' })).status).toBe(200);
  // As a browser asks; fetch of itself would ask for it anew whatever it has.
  expect((await get(address, { 'if-none-match': etag, 'cache-control': 'max-age=0' })).status).toBe(304);
});
