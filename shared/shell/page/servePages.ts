import { readFile } from 'node:fs/promises';
import type { Role } from '../role.ts';
import { appOrigin, placeOf } from './address.ts';
import { type Forwarding, forward } from './forward.ts';
import { pageFile } from './pageFile.ts';
import { securityHeaders } from './securityHeaders.ts';

export type Serving = Pick<Forwarding, 'server' | 'identity'> & { readonly role: Role; readonly folder: string };

/** Answers what the pages ask of `app://ventanilla`: files of the package, and what this role may fetch from the server. */
export const servePages =
  ({ role, folder, ...rest }: Serving) =>
  async (request: Request): Promise<Response> => {
    const place = placeOf(request.url);
    if (place?.origin !== appOrigin) return absent();
    if (role.forwards.some((beginning) => place.path.startsWith(beginning))) {
      return forward(request, { ...rest, isForPeople: role.isForPeople });
    }
    const file = request.method === 'GET' ? pageFile(folder, place.path, role.name) : null;
    const bytes = file && (await readFile(file.path).catch(() => null));
    if (!file || !bytes) return absent();
    return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'content-type': file.type } });
  };

const absent = () => new Response(null, { status: 404, headers: securityHeaders });
