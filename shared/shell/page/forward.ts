import { largestMessage } from '../../protocol/messages.ts';
import type { Identity } from '../identity.ts';
import { securityHeaders } from './securityHeaders.ts';
import { withoutToken } from './withoutToken.ts';

export type Forwarding = {
  /** The server's address, `http://host:port`; null: none is known yet. */
  readonly server: () => string | null;
  readonly identity: Identity;
  readonly isForPeople: boolean;
};

/** The server may take its time, but not for ever, in ms: the page gives up earlier by itself. */
const answerMs = 30_000;
/** A supervisor's setup is larger than a command. */
const largestBody = 64 * largestMessage;

const passedOn = ['accept', 'accept-language', 'content-type', 'if-none-match', 'range'];
const passedBack = ['cache-control', 'content-disposition', 'content-range', 'content-type', 'etag', 'retry-after'];

/** Asks the server in the page's place, with the token the page does not have, and answers as the server did. */
export async function forward(request: Request, { server, identity, isForPeople }: Forwarding): Promise<Response> {
  const address = server();
  const { pathname, search } = new URL(request.url);
  if (address === null) return failed(503);
  const body = await bodyOf(request);
  if (body === 'too-large') return failed(413);
  if (!(await identity.mayAsk())) return failed(502);
  // A person who signs in is not yet anybody, whoever sat here before.
  const bearer = pathname === '/api/sign-in' ? identity.device() : identity.bearer();
  const answer = await fetch(new URL(`${pathname}${search}`, address), {
    method: request.method,
    headers: { ...kept(request.headers, passedOn), ...(bearer && { authorization: `Bearer ${bearer}` }) },
    // A redirect would carry the token to wherever it points.
    redirect: 'manual',
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(answerMs)]),
    ...(body && { body }),
  }).catch(() => null);
  if (answer === null || (answer.status >= 300 && answer.status < 400 && answer.status !== 304)) return failed(502);
  const text = isForPeople ? await withoutToken(pathname, answer, identity) : null;
  return answered(answer, text);
}

function answered(answer: Response, text: string | null): Response {
  const headers = { ...kept(answer.headers, passedBack), ...securityHeaders };
  const hasNoBody = answer.status === 204 || answer.status === 304;
  return new Response(hasNoBody ? null : (text ?? answer.body), { status: answer.status, headers });
}

const failed = (status: number) => new Response(null, { status, headers: securityHeaders });

async function bodyOf(request: Request): Promise<ArrayBuffer | null | 'too-large'> {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > largestBody ? 'too-large' : bytes;
}

const kept = (headers: Headers, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => [[name, headers.get(name)] as const]).filter(isSaid));

const isSaid = (pair: readonly [string, string | null]): pair is readonly [string, string] => pair[1] !== null;
