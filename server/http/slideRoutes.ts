import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { byteRange } from '../slides/byteRange.ts';
import type { Slides } from '../slides/slides.ts';
import { refuse } from './openHttp.ts';

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
    reply.header('accept-ranges', 'bytes').header('etag', `"${file.version}"`).type(file.type);
    if (request.headers['if-none-match'] === `"${file.version}"`) return reply.code(304).send();
    // A range of another version would be sewn to what the browser already has of this one.
    const isSame = [undefined, `"${file.version}"`].includes(request.headers['if-range'] as string | undefined);
    const range = isSame ? byteRange(request.headers.range, file.size) : 'all';
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${file.size}`).send();
    if (range === 'all') return reply.header('content-length', file.size).send(createReadStream(file.path));
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
    return reply.header('content-length', range.end - range.start + 1).send(createReadStream(file.path, range));
  });
}
