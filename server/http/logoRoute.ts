import type { FastifyInstance } from 'fastify';
import { refuse } from './openHttp.ts';

/** The logo of papers, for kiosks that print them themselves: asked for again at each connection, it is seldom another. */
export function addLogoRoute(http: FastifyInstance, file: Buffer | null): void {
  http.get('/logo.png', (request, reply) => {
    if (!file) return refuse(request, reply, { type: 'not-found' });
    return reply.header('cache-control', 'no-cache').type('image/png').send(file);
  });
}
