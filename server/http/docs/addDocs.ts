import type { FastifyInstance } from 'fastify';
import { openApi } from './openApi.ts';
import { page } from './page.ts';
import { style } from './style.ts';

/** The API described: as OpenAPI for programs, and as a page without any script or outside resource for people. */
export function addDocs(http: FastifyInstance, version: string): void {
  http.get('/api/docs/json', () => openApi(version));
  http.get('/api/docs/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  http.get('/api/docs', ({ protocol, host }, reply) =>
    reply.type('text/html; charset=utf-8').send(page(version, `${protocol}://${host}`)),
  );
}
