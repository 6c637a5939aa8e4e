import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/domain/entry.ts';
import { batches, monday, opening, opens } from './sampleBatches.ts';
import { intactHash, isSealedAfter, lineOf, recordedHash, seal } from './seal.ts';

const [first, second] = batches([[opening(monday), opens('1')], [opens('2')]]).flat() as [Entry, Entry];
const copyOf = (entry: Entry): Entry => JSON.parse(JSON.stringify(entry));

describe('seal', () => {
  it('writes the members in their order, the hash last, and a line feed', () => {
    const { hash, ...rest } = second;
    expect(lineOf(second)).toBe(`${JSON.stringify(rest).slice(0, -1)},"hash":"${hash}"}\n`);
    expect(Object.keys(JSON.parse(lineOf(second))).join()).toBe('v,point,seq,at,by,cause,asked,events,batch,hash');
    expect(JSON.parse(lineOf(second))).toEqual(second);
  });

  it('hashes the hash of the line before and the line without its own', () => {
    const { hash: _, ...body } = first;
    const ofFirst = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    expect(first.hash).toBe(ofFirst);
    const { hash: __, ...bodyOfSecond } = second;
    expect(second.hash).toBe(
      createHash('sha256')
        .update(`${ofFirst}${JSON.stringify(bodyOfSecond)}`)
        .digest('hex'),
    );
  });

  it('gives the line with the entry, whatever order the members came in', () => {
    const { hash: _, ...rest } = second;
    const backwards = Object.fromEntries(Object.entries(rest).reverse()) as typeof rest;
    const { entry, line } = seal(first.hash, backwards);
    expect(entry).toEqual(second);
    expect(line).toBe(lineOf(second));
    expect(lineOf(entry)).toBe(line);
  });

  it('writes an entry that was read the same way as the one that was sealed', () => {
    expect(lineOf(copyOf(second))).toBe(lineOf(second));
  });

  it.each([second, copyOf(second)])('knows what an entry is bound to', (entry) => {
    expect(isSealedAfter(first.hash, entry)).toBe(true);
    expect(isSealedAfter(null, entry)).toBe(false);
    expect(isSealedAfter(second.hash, entry)).toBe(false);
  });

  it('knows an entry that was changed after its sealing', () => {
    expect(isSealedAfter(first.hash, { ...second, seq: 3 })).toBe(false);
  });
});

describe('a line among the bytes of a file', () => {
  const line = Buffer.from(lineOf(second).trimEnd());
  const at = { start: 0, end: line.length };

  it('gives its hash where it is exactly what was written after the line before', () => {
    const bytes = Buffer.concat([Buffer.from('xx'), line, Buffer.from('\nyy')]);
    expect(intactHash(bytes, { start: 2, end: 2 + line.length }, first.hash)).toBe(second.hash);
    expect(intactHash(line, at, second.hash)).toBeNull();
    expect(intactHash(line, at, null)).toBeNull();
    expect(recordedHash(line, at)).toBe(second.hash);
  });

  it('gives none where any byte is another', () => {
    for (let byte = 0; byte < line.length; byte += 1) {
      const other = Buffer.from(line);
      other[byte] = (line[byte] ?? 0) ^ 1;
      expect(intactHash(other, at, first.hash), `byte ${byte}`).toBeNull();
    }
  });

  const text = line.toString();
  it.each(['', '{}', text.slice(1, 70), text.slice(0, -1), `${text} `, text.replace('"hash"', '"has"')])(
    'is nothing else: %j',
    (other) => {
      expect(recordedHash(Buffer.from(other), { start: 0, end: Buffer.byteLength(other) })).toBeNull();
    },
  );
});
