import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const pages = join(import.meta.dirname, '../../../dist/pages');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/**
 * Gives the built page of the kiosk on the port of a server that is gone, and nothing else: as the Electron shell, which
 * brings its page along. Gives the way to end it.
 */
export async function servePackagedPage(port: number): Promise<() => Promise<void>> {
  const server = createServer(async ({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = pathname === '/kiosk' ? '/kiosk/index.html' : pathname;
    const body = await readFile(join(pages, path)).catch(() => null);
    answer.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body);
  });
  server.on('upgrade', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}
