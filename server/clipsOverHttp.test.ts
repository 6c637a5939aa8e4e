import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipList } from '../shared/protocol/clipList.ts';
import { largestClip } from './clips/pointClips.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';

const mp3 = Buffer.from([0xff, 0xf3, 0x30, 0xc4, ...Array.from({ length: 60 }, () => 0)]);
const wav = Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1');

let pages: string;
let point: PointUnderTest;
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'ventanilla-pages-'));
  await mkdir(join(pages, 'clips/es'), { recursive: true });
  await writeFile(join(pages, 'index.html'), '<p>');
  await mkdir(join(pages, 'assets'));
  await writeFile(join(pages, 'clips/es/letter.b.mp3'), mp3);
  await writeFile(join(pages, 'clips/es/kiosk.question.mp3'), mp3);
  const kept = (file: string) => ({ file, seconds: 1, words: 'x', content: 'made1' });
  const clips = {
    es: { 'letter.b': kept('letter.b.mp3'), 'kiosk.question': kept('kiosk.question.mp3'), gone: kept('gone.mp3') },
    ...{ en: {}, pt: {} },
  };
  await writeFile(join(pages, 'clips/clips.json'), JSON.stringify({ madeWith: 'test', clips }));
  point = await startPoint({ pages });
});
afterAll(async () => {
  await point.stop();
  await rm(pages, { recursive: true, force: true });
});

const list = async (language = 'es') => (await point.ask({ path: `/clips/${language}` })).body as ClipList;
const record = async (file: string, bytes: Buffer) => {
  await mkdir(join(point.data, 'clips/es'), { recursive: true });
  await writeFile(join(point.data, 'clips/es', file), bytes);
};
/** The list is read anew after two seconds. */
const restarted = async () => {
  point = await point.restart();
};
const send = (path: string) => fetch(`http://127.0.0.1:${point.port}${path}`);

describe('the clips over HTTP', () => {
  it('are listed with addresses that may be kept for ever', async () => {
    const { clips } = await list();
    expect(clips['letter.b']).toBe('/clips/es/letter.b?v=made1');
    const reply = await send('/clips/es/letter.b?v=made1');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('audio/mpeg');
    expect(reply.headers.get('cache-control')).toMatch(/immutable/);
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(mp3);
  });

  it('under another version are asked for again', async () => {
    expect((await send('/clips/es/letter.b?v=older')).headers.get('cache-control')).toBe('no-cache');
    expect((await send('/clips/es')).headers.get('cache-control')).toBe('no-cache');
  });

  it('are none in a language or under a key that there is not', async () => {
    const paths = ['/clips/fr', '/clips/fr/letter.b', '/clips/es/letter.x', '/clips/es/gone', '/clips/es/toString'];
    const escaping = ['/clips/es/..%2F..%2Fclips.json', '/clips/es/..%2f..%2f..%2fpoint.json'];
    for (const path of [...paths, ...escaping]) expect((await send(path)).status, path).toBe(404);
    expect(await list('pt')).toEqual({ clips: {}, leftOut: [] });
  });
});

describe('a recording in the data folder', () => {
  it('goes before the clip of that name, and adds what there was not', async () => {
    await record('kiosk.question.wav', wav);
    await record('words.pagar-mi-agua.mp3', mp3);
    await restarted();
    const { clips, leftOut } = await list();
    expect(leftOut).toEqual([]);
    expect(clips['kiosk.question']).not.toMatch(/made1/);
    const own = await send(clips['kiosk.question'] ?? '');
    expect(own.headers.get('content-type')).toBe('audio/wav');
    expect(own.headers.get('cache-control')).toMatch(/immutable/);
    expect((await send(clips['words.pagar-mi-agua'] ?? '')).status).toBe(200);
  });

  it('that is not what it says, too large or a link is left out with the reason, and never sent', async () => {
    await record('letter.b.mp3', Buffer.from('<script>alert(1)</script>'));
    await record('letter.c.html', Buffer.from('<p>'));
    await record('letter.d.wav', Buffer.concat([wav, Buffer.alloc(largestClip)]));
    await symlink(join(point.data, 'point.json'), join(point.data, 'clips/es/letter.e.mp3'));
    await restarted();
    const { clips, leftOut } = await list();
    expect(leftOut.map(({ file }) => file)).toEqual(['letter.b.mp3', 'letter.c.html', 'letter.d.wav', 'letter.e.mp3']);
    expect(leftOut.map(({ why }) => why)).toEqual([
      'It is not what its ending says.',
      'Its name must end in .mp3, .ogg, .opus, .wav, .m4a or .flac.',
      'It is larger than 1024 kB.',
      'It is no file.',
    ]);
    expect(clips['letter.b'], 'the shipped one stays').toBe('/clips/es/letter.b?v=made1');
    for (const key of ['letter.c', 'letter.d', 'letter.e']) expect((await send(`/clips/es/${key}`)).status).toBe(404);
  });

  it('is found without a new start of the server', async () => {
    await record('words.nuevo.mp3', mp3);
    await expect.poll(async () => Object.keys((await list()).clips), { timeout: 8_000 }).toContain('words.nuevo');
  });
});
