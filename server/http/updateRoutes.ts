import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves what the point keeps for its apps in the folder `updates` of its data: installers and their descriptions, as
 * electron-builder's generic provider lays them out. Always asked for again, in parts where that is wished; no list.
 */
export async function addUpdateRoutes(http: FastifyInstance, folder: string): Promise<void> {
  await http.register(files, {
    ...{ root: folder, prefix: '/updates/', decorateReply: false },
    ...{ index: false, dotfiles: 'deny', cacheControl: true, maxAge: 0 },
  });
}
