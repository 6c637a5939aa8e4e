import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const pages = {
  '/': 'index.html',
  '/kiosk': 'kiosk/index.html',
  '/counter': 'counter/index.html',
  '/counter/supervisor': 'counter/index.html',
  '/display': 'display/index.html',
};

/** Serves the built pages: each always asked for again, what they load (named after its content) kept for ever. */
export async function addPages(http: FastifyInstance, folder: string): Promise<void> {
  await http.register(files, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
  });
  for (const [path, file] of Object.entries(pages)) {
    http.get(path, (_request, reply) =>
      reply.sendFile(file, folder, { immutable: false, maxAge: 0, cacheControl: true }),
    );
  }
}
