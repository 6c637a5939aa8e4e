import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  noncePattern,
  type PairingAsked,
  type PairingNow,
  type PointProof,
  signedText,
} from '../../shared/protocol/pairing.ts';
import { pairingAskSchema } from '../../shared/protocol/pairingSchemas.ts';
import { parsed } from '../../shared/protocol/schemas.ts';
import type { Pairings } from '../people/pairings.ts';
import type { PointIdentity } from '../pointIdentity.ts';
import { refuse } from './openHttp.ts';

export type PairingDoor = {
  readonly pairings: Pairings;
  readonly identity: Pick<PointIdentity, 'point' | 'publicKey' | 'fingerprint' | 'sign'>;
};

/** What a device without a token may ask: to be paired, what became of it, and who the point is. */
export function addPairingRoutes(http: FastifyInstance, { pairings, identity }: PairingDoor): void {
  http.post('/api/pairings', (request, reply): PairingAsked | FastifyReply => {
    const said = parsed(pairingAskSchema, request.body);
    if (!said.ok) return refuse(request, reply, { type: 'malformed', field: said.field });
    const { role, name = '' } = said.value;
    const asked = pairings.ask({ role, name, address: request.ip });
    if (!asked.ok) return refuse(request, reply, { type: 'too-many', waitSeconds: asked.waitSeconds });
    const { pairing, code, secondsLeft } = asked.request;
    reply.header('cache-control', 'no-store');
    return { pairing, secret: asked.secret, code, secondsLeft, fingerprint: identity.fingerprint };
  });

  http.get<{ Params: { id: string } }>('/api/pairings/:id', (request, reply): PairingNow | FastifyReply => {
    reply.header('cache-control', 'no-store');
    const [, secret = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const found = pairings.look(request.params.id, secret);
    switch (found.state) {
      case 'waiting':
        return found;
      case 'paired':
        return { state: 'paired', ...found.given };
      case 'unknown':
        return refuse(request, reply, { type: 'not-found' });
      default:
        return refuse(request, reply, { type: `pairing-${found.state}` });
    }
  });

  http.get<{ Querystring: { nonce?: string } }>('/api/point', (request, reply): PointProof | FastifyReply => {
    const { nonce } = request.query;
    const { point, publicKey, fingerprint, sign } = identity;
    const said = { point, publicKey: publicKey.toString('base64url'), fingerprint };
    if (nonce === undefined) return said;
    if (typeof nonce !== 'string' || !noncePattern.test(nonce)) {
      return refuse(request, reply, { type: 'malformed', field: 'nonce' });
    }
    return { ...said, signature: sign(signedText(point, nonce)).toString('base64url') };
  });
}
