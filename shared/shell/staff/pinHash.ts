import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What scrypt costs: 128 × N × r bytes of memory, and N × r × p steps. */
export type PinCost = { readonly N: number; readonly r: number; readonly p: number };

/** A PIN as the settings keep it: salt and hash in base64url, with the cost it was made at. */
export type PinHash = PinCost & { readonly salt: string; readonly hash: string };

/** OWASP's scrypt setting with the least memory, 16 MB. */
export const fullCost: PinCost = { N: 2 ** 14, r: 8, p: 5 };
/** A settings file cannot ask for more work than so much memory, in bytes. */
const mostMemory = 128 * 2 ** 20;

/** Hashes a PIN with a fresh salt. */
export async function hashPin(pin: string, cost: PinCost = fullCost): Promise<PinHash> {
  const salt = randomBytes(16);
  const hash = await derived(pin, salt, cost);
  return { salt: salt.toString('base64url'), hash: hash.toString('base64url'), ...cost };
}

/** Whether this is the PIN; rejects where the hash kept cannot be computed. */
export async function pinMatches(pin: string, kept: PinHash): Promise<boolean> {
  const expected = Buffer.from(kept.hash, 'base64url');
  const given = await derived(pin, Buffer.from(kept.salt, 'base64url'), kept);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const derived = (pin: string, salt: Buffer, { N, r, p }: PinCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, { N, r, p, maxmem: mostMemory }, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
