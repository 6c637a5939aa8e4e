import { basename, dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Slides } from '../slides/slides.ts';
import { refuse } from './openHttp.ts';

/** The caching and the type are ours: the address tells a file's version, and its content was looked at. */
const sending = { cacheControl: false, contentType: false };

/** What displays show between calls: the list of today is always asked for again, each file (its address tells its version) is kept. */
export function addSlideRoutes(http: FastifyInstance, slides: Slides, today: () => string): void {
  http.get('/slides/list', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(await slides.list(today())),
  );

  http.get<{ Params: { file: string }; Querystring: { v?: string } }>('/slides/:file', async (request, reply) => {
    const file = await slides.find(request.params.file);
    if (!file) return refuse(request, reply, { type: 'not-found' });
    const isThisOne = request.query.v === file.version;
    reply.header('cache-control', isThisOne ? 'public, max-age=31536000, immutable' : 'no-cache');
    return reply.type(file.type).sendFile(basename(file.path), dirname(file.path), sending);
  });
}
