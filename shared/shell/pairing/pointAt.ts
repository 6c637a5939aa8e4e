import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { type PointProof, signedText } from '../../protocol/pairing.ts';

/** What answers at an address. `null`: nobody. `none`: somebody who cannot sign as a point does. */
export type PointThere = { readonly fingerprint: string } | 'none' | null;

const answerMs = 4_000;
/** A proof is a few hundred bytes. */
const largestProof = 8_192;

/**
 * Whose key the server at an address has, shown by its signature under a nonce drawn just now. It tells another server from
 * the right one; whoever sits between and passes all on, on plain http, it cannot tell.
 */
export async function pointAt(address: string): Promise<PointThere> {
  const nonce = randomBytes(24).toString('base64url');
  const signal = AbortSignal.timeout(answerMs);
  try {
    const answer = await fetch(`${address}/api/point?nonce=${nonce}`, { redirect: 'manual', signal });
    const text = await answer.text();
    if (!answer.ok || text.length > largestProof) return 'none';
    return provenBy(JSON.parse(text), nonce);
  } catch (error) {
    return error instanceof SyntaxError ? 'none' : null;
  }
}

function provenBy(said: Partial<Readonly<Record<keyof PointProof, unknown>>> | null, nonce: string): PointThere {
  const { point, publicKey, signature } = said ?? {};
  if (typeof point !== 'string' || typeof publicKey !== 'string' || typeof signature !== 'string') return 'none';
  const der = Buffer.from(publicKey, 'base64url');
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const isEd25519 = key.asymmetricKeyType === 'ed25519';
    const text = Buffer.from(signedText(point, nonce));
    const isProven = isEd25519 && verify(null, text, key, Buffer.from(signature, 'base64url'));
    return isProven ? { fingerprint: createHash('sha256').update(der).digest('hex') } : 'none';
  } catch {
    return 'none';
  }
}
