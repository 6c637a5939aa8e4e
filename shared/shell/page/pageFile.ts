import { extname, join } from 'node:path';
import { firstStartPath, staffPath } from './address.ts';

const pages: Readonly<Record<string, string>> = {
  '/kiosk': 'kiosk/index.html',
  '/counter': 'counter/index.html',
  '/display': 'display/index.html',
  [firstStartPath]: 'shared/ui/firstStart/index.html',
  [staffPath]: 'shared/ui/staff/index.html',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
};

export type PageFile = { readonly path: string; readonly type: string };

/** The file of the package behind a path: a page of this role or the shell, or what pages load; null: there is none. */
export function pageFile(folder: string, path: string, role: string): PageFile | null {
  const isOtherRole = /^\/(kiosk|counter|display)$/.test(path) && path !== `/${role}`;
  const file = isOtherRole ? undefined : Object.hasOwn(pages, path) ? pages[path] : assetIn(path);
  const type = file && types[extname(file)];
  return type ? { path: join(folder, file), type } : null;
}

/** Built assets have plain names in one folder: no way leads out of it. */
const assetIn = (path: string): string | undefined => /^\/(assets\/[\w-][\w.-]*)$/.exec(path)?.[1];
