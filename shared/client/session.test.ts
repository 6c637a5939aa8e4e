import { afterEach, expect, test, vi } from 'vitest';
import { sessionNow, signIn, signOut } from './session.ts';

afterEach(() => vi.unstubAllGlobals());

const unreachable = { ok: false, why: 'unreachable' };
const wrongPin = { ok: false, why: 'wrong-pin', text: 'El nombre o el PIN no es correcto.' };
const signedIn = { token: 'secret', agent: 'agent1', name: 'Agente 1', role: 'agent' };

function answering(status: number, body: unknown) {
  const ask = vi.fn(async (_path: string, _init: RequestInit) => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', ask);
  return ask;
}

test('signs in with the reader’s language', async () => {
  const ask = answering(200, signedIn);
  expect(await signIn('agent1', '4821', 'pt')).toEqual(signedIn);
  expect(ask).toHaveBeenCalledWith(
    '/api/sign-in',
    expect.objectContaining({
      method: 'POST',
      body: '{"agent":"agent1","pin":"4821"}',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'pt' },
    }),
  );
});

test('a wrong PIN comes back as the server’s sentence', async () => {
  answering(401, wrongPin);
  expect(await signIn('agent1', '0000', 'es')).toEqual(wrongPin);
});

test('who is signed in, and nobody', async () => {
  answering(200, { session: null });
  expect(await sessionNow()).toEqual({ session: null });
});

test('signing out says so with an empty object', async () => {
  const ask = answering(200, { ok: true });
  expect(await signOut()).toBeNull();
  expect(ask.mock.calls[0]?.[1].body).toBe('{}');
});

test.each([
  ['nobody answers', () => Promise.reject(new TypeError('fetch failed'))],
  ['somebody else answers', async () => new Response('<html>', { status: 502 })],
  ['another shape is answered', async () => new Response('[]', { status: 200 })],
])('%s: a value, no exception', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  expect(await signIn('agent1', '4821', 'es')).toEqual(unreachable);
  expect(await sessionNow()).toEqual(unreachable);
});
