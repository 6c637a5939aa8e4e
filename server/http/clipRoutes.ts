import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { type Language, languages } from '../../shared/domain/setup.ts';
import type { Clips } from '../clips/clips.ts';
import { refuse } from './openHttp.ts';

const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

/** What the pages say aloud: the list of a language is always asked for again, each clip (its address tells its version) is kept. */
export function addClipRoutes(http: FastifyInstance, clips: Clips): void {
  http.get<{ Params: { language: string } }>('/clips/:language', async (request, reply) => {
    const { language } = request.params;
    if (!isLanguage(language)) return refuse(request, reply, { type: 'not-found' });
    return reply.header('cache-control', 'no-cache').send(await clips.list(language));
  });

  http.get<{ Params: { language: string; key: string }; Querystring: { v?: string } }>(
    '/clips/:language/:key',
    async (request, reply) => {
      const { language, key } = request.params;
      const clip = isLanguage(language) ? await clips.find(language, key) : null;
      const bytes = clip && (await readFile(clip.path).catch(() => null));
      if (!clip || !bytes) return refuse(request, reply, { type: 'not-found' });
      const isThisOne = request.query.v === clip.version;
      reply.header('cache-control', isThisOne ? 'public, max-age=31536000, immutable' : 'no-cache');
      return reply.type(clip.type).send(bytes);
    },
  );
}
