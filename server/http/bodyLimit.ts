import { Transform } from 'node:stream';
import type { FastifyRequest, preParsingAsyncHookHandler } from 'fastify';
import { largestMessage } from '../../shared/protocol/messages.ts';

/** The largest body that carries a whole setup, in bytes. */
export const largestSetup = 512 * 1024;

/**
 * Lets bodies up to 16 KB in, and larger ones only from those who may send a setup: who it is, is asked before the body is
 * read. A body that is too large throws an error of status 413.
 */
export const limitBody =
  (maySendSetup: (request: FastifyRequest) => boolean): preParsingAsyncHookHandler =>
  async (request, reply, payload) => {
    const length = request.headers['content-length'];
    if (length !== undefined && Number(length) <= largestMessage) return payload;
    if (maySendSetup(request)) return payload;
    if (length === undefined) return payload.pipe(limitedTo(largestMessage));
    // What is not read must not be taken for the next request.
    reply.header('connection', 'close');
    throw tooLarge();
  };

/** Whoever does not say how long a body is, is counted while it arrives. */
function limitedTo(most: number): Transform {
  let received = 0;
  return new Transform({
    transform: (chunk: Buffer, _, next) => {
      received += chunk.length;
      if (received > most) next(tooLarge());
      else next(null, chunk);
    },
  });
}

const tooLarge = () => Object.assign(new Error('The body is too large.'), { statusCode: 413 });
