import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What scrypt costs: 128 × N × r bytes of memory, and N × r × p steps. */
export type PinCost = { readonly N: number; readonly r: number; readonly p: number };

/** A PIN as it is kept: salt and hash in base64url, with the cost it was made at. */
export type PinHash = PinCost & { readonly salt: string; readonly hash: string };

/** OWASP's scrypt setting with the least memory (16 MB): a small board signs people in as well. */
export const fullCost: PinCost = { N: 2 ** 14, r: 8, p: 5 };

const hashBytes = 32;

const derive = (pin: string, salt: Buffer, { N, r, p }: PinCost) =>
  new Promise<Buffer>((resolve, reject) => {
    // Node's own limit (32 MB) lies just below what costs above the default need.
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(pin, salt, hashBytes, options, (error, hash) => (error ? reject(error) : resolve(hash)));
  });

let last: Promise<unknown> = Promise.resolve();

/** One at a time in this process: the journal's flushes wait for the same four threads. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
};

/** Hashes a PIN with a fresh salt. */
export const hashPin = async (pin: string, cost: PinCost = fullCost): Promise<PinHash> => {
  const salt = randomBytes(16);
  const hash = await inTurn(() => derive(pin, salt, cost));
  return { salt: salt.toString('base64url'), hash: hash.toString('base64url'), ...cost };
};

/** A hash that no PIN has, at the given cost: checking against it takes as long as against a real one. */
export const decoyHash = ({ N, r, p }: PinCost): PinHash => {
  const random = (bytes: number) => randomBytes(bytes).toString('base64url');
  return { salt: random(16), hash: random(hashBytes), N, r, p };
};

/** Whether this is the PIN; takes as long for a wrong one as for the right one. */
export const pinMatches = async (pin: string, kept: PinHash): Promise<boolean> => {
  const expected = Buffer.from(kept.hash, 'base64url');
  const given = await inTurn(() => derive(pin, Buffer.from(kept.salt, 'base64url'), kept));
  return expected.length === given.length && timingSafeEqual(expected, given);
};
