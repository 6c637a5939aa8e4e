import { describe, expect, it } from 'vitest';
import { decoyHash, fullCost, hashPin, pinMatches } from './pins.ts';
import { cheapCost } from './testing.ts';

describe('a kept PIN', () => {
  it('matches itself and nothing else', async () => {
    const kept = await hashPin('4821', cheapCost);
    expect(await pinMatches('4821', kept)).toBe(true);
    for (const other of ['4822', '482', '48210', '', ' 4821', '٤٨٢١'])
      expect(await pinMatches(other, kept)).toBe(false);
  });

  it('is salted: the same PIN is never kept twice alike', async () => {
    const [one, two] = await Promise.all([hashPin('4821', cheapCost), hashPin('4821', cheapCost)]);
    expect(one.salt).not.toBe(two.salt);
    expect(one.hash).not.toBe(two.hash);
    expect(JSON.stringify(one)).not.toContain('4821');
  });

  it('matches no PIN when hash or cost was changed', async () => {
    const kept = await hashPin('4821', cheapCost);
    for (const harmed of [
      { ...kept, hash: '' },
      { ...kept, hash: kept.hash.slice(4) },
      { ...kept, N: 2048 },
    ]) {
      expect(await pinMatches('4821', harmed)).toBe(false);
    }
  });

  it('costs at least what OWASP asks, unless told otherwise', async () => {
    const kept = await hashPin('4821');
    expect(kept.N * kept.r * kept.p).toBeGreaterThanOrEqual(2 ** 14 * 8 * 5);
    expect(await pinMatches('4821', kept)).toBe(true);
  });

  it('can be more costly than Node allows by itself', async () => {
    expect(await pinMatches('1', await hashPin('1', { N: 2 ** 15, r: 8, p: 1 }))).toBe(true);
  });

  it('goes on after a cost that the system refuses', async () => {
    await expect(hashPin('1', { N: 1000, r: 8, p: 1 })).rejects.toThrow();
    expect(await pinMatches('1', await hashPin('1', cheapCost))).toBe(true);
  });
});

describe('the decoy for an unknown agent', () => {
  it('matches nothing', async () => {
    expect(await pinMatches('', decoyHash(cheapCost))).toBe(false);
  });

  it('takes as long as a real one', async () => {
    const timed = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const kept = await hashPin('4821');
    const decoy = decoyHash(fullCost);
    const real: number[] = [];
    const feigned: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      real.push(await timed(() => pinMatches('1', kept)));
      feigned.push(await timed(() => pinMatches('1', decoy)));
    }
    const ratio = Math.min(...feigned) / Math.min(...real);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
