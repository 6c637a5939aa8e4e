import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeSetup } from '../testing/largeSetup.ts';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';
import { take } from '../testing/replies.ts';

let point: PointUnderTest;
let supervisor: string;
beforeAll(async () => {
  point = await startPoint();
  supervisor = await point.signIn('supervisor');
});
afterAll(() => point.stop());

const change = (setup: object) => ({ type: 'change-setup', setup });

/** Posts in pieces without saying how long it will be. */
function inPieces(token: string | null, json: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const asked = request(
      { host: '127.0.0.1', port: point.port, path: '/api/commands', method: 'POST', headers },
      (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      },
    );
    asked.on('error', reject);
    const text = JSON.stringify(json);
    for (let at = 0; at < text.length; at += 4_096) asked.write(text.slice(at, at + 4_096));
    asked.end();
  });
}

describe('a body of more than 16 KB', () => {
  const tooLarge = { status: 413, body: { why: 'too-large' } };
  const message = { id: 'x', command: change(largeSetup) };

  it('is refused unread to everybody but a supervisor', async () => {
    expect(await point.send('x', change(largeSetup), await point.signIn('agent1'))).toMatchObject(tooLarge);
    expect(await point.send('x', change(largeSetup), 'no-token')).toMatchObject(tooLarge);
    expect(await point.send('x', change(largeSetup))).toMatchObject(tooLarge);
  });

  it('is counted where its length is not said', async () => {
    expect(await inPieces(null, message)).toBe(413);
    expect(await inPieces(null, { id: 'pieces', command: take() })).toBe(200);
    expect(await inPieces(supervisor, message)).toBe(200);
  });

  it('is refused beyond 512 KB to supervisors too', async () => {
    const huge = { ...largeSetup, organisation: 'x'.repeat(600 * 1024) };
    expect(await point.send('huge', change(huge), supervisor)).toMatchObject(tooLarge);
    expect(await inPieces(supervisor, { id: 'huge', command: change(huge) })).toBe(413);
  });

  it('is refused to a supervisor anywhere else', async () => {
    const sent = {
      method: 'POST',
      path: '/api/sign-in',
      token: supervisor,
      json: { agent: 'x'.repeat(20_000), pin: '1' },
    };
    expect(await point.ask(sent)).toMatchObject(tooLarge);
  });
});
