import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import { base32 } from '../shared/printing/base32.ts';
import { ticketCode } from '../shared/printing/ticketCode.ts';
import { syncedJsonFile } from '../shared/storage/syncedJsonFile.ts';
import { holdsDays } from './dataFolder.ts';
import { shapeOf } from './shapeOf.ts';

const isEd25519 = (pem: string) => {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
};

const identityFile = z.strictObject({
  point: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8,12}$/),
  secret: z.string().refine((text) => Buffer.from(text, 'base64url').length === 32, 'is not 32 bytes in base64url'),
  privateKey: z.string().refine(isEd25519, 'is no Ed25519 private key'),
  createdAt: z.iso.datetime(),
});
type IdentityFile = z.infer<typeof identityFile>;

/** Who this point is, for ever: its id, and what only it can compute. */
export type PointIdentity = {
  readonly point: string;
  readonly createdAt: string;
  /** SHA-256 of the public key (SPKI, DER) in hexadecimal. */
  readonly fingerprint: string;
  /** The public key (SPKI, DER). */
  readonly publicKey: Buffer;
  /** The Ed25519 signature of a text with the point's own key. */
  readonly sign: (text: string) => Buffer;
  /** HMAC-SHA256 with the point's secret; what one purpose gives says nothing about another. */
  readonly hmac: (purpose: string, text: string) => Buffer;
  /** The key of the n-th pairing, with which that device makes its tickets' codes. */
  readonly deviceKey: (pairing: number) => Buffer;
  /** The code of a ticket that the server itself issues: agents' tickets and the sample kiosk's. */
  readonly ticketCode: (ticketId: string) => string;
  /** The code that the device of a pairing gave a ticket by itself, with its own key. */
  readonly deviceCode: (pairing: number, ticketId: string) => string;
};

const newIdentity = (now: Date): IdentityFile => ({
  point: base32(randomBytes(10), 10),
  secret: randomBytes(32).toString('base64url'),
  privateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  createdAt: now.toISOString(),
});

const identityOf = ({ point, secret, privateKey, createdAt }: IdentityFile): PointIdentity => {
  const key = Buffer.from(secret, 'base64url');
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  // The length first: no purpose and text can be cut elsewhere and give the same bytes.
  const hmac = (purpose: string, text: string) =>
    createHmac('sha256', key)
      .update(`${Buffer.byteLength(purpose)}:${purpose}${text}`)
      .digest();
  const ownKey = hmac('device', 'server');
  const deviceKey = (pairing: number) => hmac('device', String(pairing));
  return {
    point,
    createdAt,
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), privateKey),
    fingerprint: createHash('sha256').update(publicKey).digest('hex'),
    hmac,
    deviceKey,
    ticketCode: (ticketId) => ticketCode(ownKey, ticketId),
    deviceCode: (pairing, ticketId) => ticketCode(deviceKey(pairing), ticketId),
  };
};

/** Where a data folder keeps its identity; what is written there opens as `PointIdentity`. */
export const identityIn = (folder: string): Adapter<IdentityFile> =>
  syncedJsonFile(join(folder, 'point.json'), shapeOf(identityFile));

/**
 * Opens the point's identity (`point.json`), making it at the first start. Throws when the file is damaged, or missing
 * beside recorded days: a new identity there would break every code and signature given out before.
 */
export const openPointIdentity = async (folder: string, now: Date): Promise<PointIdentity> => {
  const adapter = identityIn(folder);
  const kept = await adapter.read();
  if (kept !== null) return identityOf(kept);
  if (await holdsDays(folder))
    throw new Error(`${join(folder, 'point.json')} is missing although days are recorded: restore it from a backup`);
  const made = new Low(adapter, newIdentity(now));
  await made.write();
  return identityOf(made.data);
};
