import { describe, expect, it } from 'vitest';
import type { PointThere } from './pointAt.ts';
import { openTrust } from './trust.ts';

const server = 'http://punto.test:4610';
const [ours, theirs] = ['a'.repeat(64), 'b'.repeat(64)];

function trusting(fingerprint: string | null = ours) {
  const said: string[] = [];
  const there = { now: { fingerprint: ours } as PointThere, asked: 0 };
  const trust = openTrust({
    settings: () => ({ server, fingerprint }),
    log: (text) => said.push(text),
    ask: async () => {
      there.asked += 1;
      return there.now;
    },
  });
  return { trust, there, said };
}

describe('the server at the address', () => {
  it('may be asked where it proves to be the one of the pairing', async () => {
    const { trust, said } = trusting();
    expect(await trust.mayAsk()).toBe(true);
    expect(trust.isOther()).toBe(false);
    expect(said).toEqual([]);
  });

  it.each<[string, PointThere]>([
    ['another point', { fingerprint: theirs }],
    ['no point at all', 'none'],
  ])('is not asked where it is %s, and staff are told', async (_, now) => {
    const { trust, there, said } = trusting();
    there.now = now;
    expect(await trust.mayAsk()).toBe(false);
    expect(trust.isOther()).toBe(true);
    expect(said).toEqual([`another server answers at ${server}`]);
    there.now = { fingerprint: ours };
    expect(await trust.mayAsk()).toBe(true);
    expect(trust.isOther()).toBe(false);
  });

  it('that does not answer is no other', async () => {
    const { trust, there } = trusting();
    there.now = null;
    expect(await trust.mayAsk()).toBe(false);
    expect(trust.isOther()).toBe(false);
  });

  it('is asked once for all that a page wants at once, and again for whatever comes next', async () => {
    const { trust, there } = trusting();
    await Promise.all([trust.mayAsk(), trust.mayAsk(), trust.mayAsk()]);
    expect(there.asked).toBe(1);
    await trust.mayAsk();
    expect(there.asked).toBe(2);
  });

  it('is not asked who it is by a device that was never paired', async () => {
    const { trust, there } = trusting(null);
    there.now = { fingerprint: theirs };
    expect(await trust.mayAsk()).toBe(true);
    expect(there.asked).toBe(0);
  });
});
