import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Language } from '../../shared/domain/setup.ts';
import { largestMessage } from '../../shared/protocol/messages.ts';
import { notDone } from '../../shared/protocol/notDone.ts';
import { type Refusal, statusOf } from '../../shared/protocol/refusals.ts';
import { diskTrouble } from '../diskTrouble.ts';
import { refusalAtDoor } from './door.ts';
import { languageOf } from './language.ts';
import type { OwnAddresses } from './ownAddresses.ts';

export type Http = {
  readonly own: () => OwnAddresses;
  /** The point's own language, for readers who name none. */
  readonly language: () => Language;
  readonly onFault: (error: unknown) => void;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** The reader's language. */
    language: Language;
  }
}

// What comes in is checked by zod. Fastify's own compilers would be loaded for nothing: a tenth of the time of a start.
const unused = () => () => {
  throw new Error('A route has a schema of Fastify: none is compiled here.');
};
const noSchemas = { compilersFactory: { buildValidator: unused, buildSerializer: unused } };

/** An HTTP server that lets in JSON only, under the point's own names and from its own pages, and refuses in sentences. */
export async function openHttp({ own, language, onFault }: Http): Promise<FastifyInstance> {
  const http = fastify({
    bodyLimit: largestMessage,
    forceCloseConnections: true,
    logger: false,
    schemaController: noSchemas,
  });
  http.removeContentTypeParser('text/plain');
  await http.register(cookie);
  await http.register(helmet, headers);
  http.decorateRequest('language', 'es');
  http.addHook('onRequest', async (request, reply) => {
    request.language = languageOf(request.headers['accept-language'], language());
    const refusal = refusalAtDoor(request.raw, own());
    if (refusal) return refuse(request, reply, { type: refusal });
    return undefined;
  });
  http.setNotFoundHandler((request, reply) => refuse(request, reply, { type: 'not-found' }));
  http.setErrorHandler((error: FastifyError, request, reply) => {
    // A part that a file does not have; what it has stands in the headers.
    if (error.statusCode === 416) return reply.code(416).send();
    const refusal = refusalOf(error);
    if (statusOf(refusal.type) >= 500) onFault(error);
    return refuse(request, reply, refusal);
  });
  return http;
}

/** Sends a refusal with its status and its sentence in the reader's language. */
export function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const waits = 'waitSeconds' in refusal ? refusal.waitSeconds : null;
  if (waits !== null && statusOf(refusal.type) === 429) reply.header('retry-after', waits);
  return reply.code(statusOf(refusal.type)).send(notDone(refusal, request.language));
}

function refusalOf(error: FastifyError): Refusal {
  const { code, statusCode = 500 } = error;
  if (diskTrouble(error)) return { type: 'storage-failed' };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { type: 'not-json' };
  if (statusCode === 413) return { type: 'too-large' };
  // A folder or a hidden file among those that are served: whether it is there is nobody's business.
  if (statusCode === 403 || statusCode === 404) return { type: 'not-found' };
  return statusCode < 500 ? { type: 'malformed', field: 'body' } : { type: 'fault' };
}

/** Everything comes from the point itself. No rule that forces https: a point on plain http must work under its own name. */
const headers: Parameters<typeof helmet>[1] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'object-src': ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'same-origin' },
};
