import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PairingAsked } from '../protocol/pairing.ts';
import { openPairing, type Pairing, type PairingOptions, type PairingState } from './pairing.ts';

const asked = (n: number): PairingAsked => ({
  ...{ pairing: `p${n}`, secret: `s${n}`, code: `CODE${n}X`, secondsLeft: 600, fingerprint: 'a'.repeat(64) },
});
const device = { token: 't'.repeat(43), role: 'kiosk', screen: 'k2', ticketKey: null } as const;
const no = (why: string, detail?: object) => ({ ok: false, why, text: `no: ${why}`, ...(detail && { detail }) });

let server: Server;
let url: string;
let asks: number;
/** What the point answers to the n-th request when it is asked what became of it. */
let became: (n: number) => object;
let answerAsk: (n: number) => object;
let open: Pairing[];
beforeEach(async () => {
  [asks, open] = [0, []];
  became = () => ({ state: 'waiting', code: `CODE${asks}X`, secondsLeft: 590 });
  answerAsk = asked;
  server = createServer((request, reply) => {
    const [, n] = /^\/api\/pairings\/p(\d)$/.exec(request.url ?? '') ?? [];
    if (request.method === 'POST') asks += 1;
    const isRight = request.headers.authorization === `Bearer s${n}`;
    const answer = request.method === 'POST' ? answerAsk(asks) : isRight ? became(Number(n)) : no('not-found');
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  for (const each of open) each.close();
  server.closeAllConnections();
  server.close();
});

function pairing(more: Partial<PairingOptions> = {}) {
  const opened = openPairing({ url, role: 'kiosk', everyMs: 10, ...more });
  open.push(opened);
  const seen: PairingState[] = [];
  opened.subscribe(() => seen.push(opened.state()));
  return { ...opened, seen };
}
const reaches = (one: Pairing, step: PairingState['step']) => expect.poll(() => one.state().step).toBe(step);

describe('a device that wants to be let in', () => {
  it('shows its code, and is what it was let in as', async () => {
    const one = pairing();
    await expect.poll(one.state).toMatchObject({ step: 'waiting', code: 'CODE1X', secondsLeft: 590 });
    became = () => ({ state: 'paired', ...device });
    await expect.poll(one.state).toEqual({ step: 'paired', device, fingerprint: 'a'.repeat(64) });
    expect(asks).toBe(1);
  });

  it.each(['pairing-expired', 'not-found', 'pairing-over'])('asks for another code after %s', async (why) => {
    became = (n) => (n === 1 ? no(why) : { state: 'waiting', code: 'CODE2X', secondsLeft: 600 });
    const one = pairing();
    await expect.poll(one.state).toMatchObject({ step: 'waiting', code: 'CODE2X' });
    expect(asks).toBe(2);
  });

  it('that was refused asks again when somebody wants it, and not before', async () => {
    became = (n) => (n === 1 ? no('pairing-refused') : { state: 'waiting', code: 'CODE2X', secondsLeft: 600 });
    const one = pairing();
    await expect.poll(one.state).toEqual({ step: 'refused', text: 'no: pairing-refused' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(asks).toBe(1);
    one.again();
    await expect.poll(one.state).toMatchObject({ step: 'waiting', code: 'CODE2X' });
  });

  it('waits as long as the server says when it is asked too much', async () => {
    answerAsk = (n) => (n === 1 ? no('too-many', { waitSeconds: 1 }) : asked(n));
    const from = performance.now();
    const one = pairing();
    await reaches(one, 'not-yet');
    await expect.poll(() => asks, { timeout: 3_000 }).toBe(2);
    expect(performance.now() - from).toBeGreaterThan(950);
  });

  it('keeps its code while the server is away, and over a start', async () => {
    let kept: PairingAsked | null = null;
    const store = {
      read: () => kept,
      keep: (next: PairingAsked | null) => {
        kept = next;
      },
    };
    const one = pairing({ store });
    await reaches(one, 'waiting');
    one.close();
    const next = pairing({ store });
    await expect.poll(next.state).toMatchObject({ step: 'waiting', code: 'CODE1X' });
    expect(asks).toBe(1);
    const normal = became;
    became = () => ({ nonsense: true });
    await reaches(next, 'unreachable');
    became = normal;
    await reaches(next, 'waiting');
    became = () => ({ state: 'paired', ...device });
    await reaches(next, 'paired');
    expect(kept).toBeNull();
  });

  it('asks nothing more once it is closed', async () => {
    const one = pairing();
    await reaches(one, 'waiting');
    one.close();
    const after = one.seen.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(one.seen.length).toBe(after);
  });
});
