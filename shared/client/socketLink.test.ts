import { afterEach, describe, expect, test } from 'vitest';
import type { Command, Link } from './link.ts';
import { done, kioskView, linkTo, loopback, notDone, screen, shown, until, welcome, wireTo } from './testing.ts';

const take = { type: 'take-ticket', service: 'payments' } as Command;
const other = { type: 'take-ticket', service: 'claims' } as Command;

const leftOpen: (() => void)[] = [];
afterEach(() => {
  for (const close of leftOpen.splice(0)) close();
});

async function point(answers: Parameters<typeof loopback>[0] = {}, port = 0) {
  const made = await loopback(answers, port);
  leftOpen.push(made.stop);
  return made;
}

function linked(port: number): Link {
  const link = linkTo(port);
  leftOpen.push(link.close);
  link.show(screen, 'es');
  return link;
}

describe('what is shown', () => {
  test('is connecting at first, and live with the first view', async () => {
    const { port, asked } = await point();
    const link = linked(port);
    expect(link.state()).toMatchObject({ connection: 'connecting', shown: null });
    expect(await until(link, (state) => state.connection === 'live')).toMatchObject({ shown: { revision: 1 } });
    expect(asked.hellos).toEqual([{ protocol: 1, screen, language: 'es' }]);
  });

  test('never goes back: an older revision and an older moment are ignored', async () => {
    const { port, server } = await point({ hello: (_, answer) => answer(welcome(5)) });
    const link = linked(port);
    await until(link, (state) => state.connection === 'live');
    server.emit('view', shown(4));
    server.emit('view', shown(5, '2026-11-22T09:59:59.000Z'));
    server.emit('view', shown(6, '2026-11-22T10:00:09.000Z'));
    server.emit('view', shown(6, '2026-11-22T10:00:08.000Z'));
    server.emit('view', shown(7));
    const seen: unknown[] = [];
    link.subscribe(() => seen.push([link.state().shown?.revision, link.state().shown?.at.slice(17, 19)]));
    await until(link, (state) => state.shown?.revision === 7);
    expect(seen).toEqual([
      [6, '09'],
      [7, '00'],
    ]);
  });

  test('another screen begins empty, and a late view of the old one is not shown', async () => {
    const { port, server } = await point({
      hello: ({ screen: asked }, answer) =>
        answer({ ok: true, protocol: 1, shown: shown(3, undefined, kioskView('id' in asked ? asked.id : '')) }),
    });
    const link = linked(port);
    await until(link, (state) => state.shown !== null);
    link.show({ ...screen, id: 'k2' } as typeof screen);
    expect(link.state().shown).toBeNull();
    server.emit('view', shown(9));
    expect(await until(link, (state) => state.shown !== null)).toMatchObject({ shown: { view: { kiosk: 'k2' } } });
  });

  test('a refused hello is told, and asked again until the server shows the screen', async () => {
    const { port, answers } = await point({ hello: (_, answer) => answer(notDone('not-signed-in')) });
    const link = linked(port);
    await until(link, (state) => state.refusal?.why === 'not-signed-in');
    answers.hello = (_, answer) => answer(welcome(1));
    expect(await until(link, (state) => state.shown !== null)).toMatchObject({ refusal: null });
  });

  test('a refused hello said anew begins a new connection, since there the server reads the cookie', async () => {
    const { port, answers, server } = await point({ hello: (_, answer) => answer(notDone('not-signed-in')) });
    const link = linkTo(port, { pauseMs: 60_000 });
    leftOpen.push(link.close);
    link.show(screen);
    await until(link, (state) => state.refusal !== null);
    const [before] = server.sockets.sockets.keys();
    answers.hello = (_, answer) => answer(welcome(1));
    link.show(screen);
    await until(link, (state) => state.shown !== null);
    expect([...server.sockets.sockets.keys()]).not.toContain(before);
  });
});

describe('a cut', () => {
  test('is noticed, dated and mended by itself, with the screen said again', async () => {
    const first = await point();
    const link = linked(first.port);
    await until(link, (state) => state.connection === 'live');
    const before = Date.now();
    await first.stop();
    const { lostSince, shown: kept } = await until(link, (state) => state.connection === 'lost');
    expect(lostSince).toBeGreaterThanOrEqual(before);
    expect(kept).not.toBeNull();
    const second = await point({ hello: (_, answer) => answer(welcome(8)) }, first.port);
    expect(await until(link, (state) => state.connection === 'live')).toMatchObject({
      lostSince: null,
      shown: { revision: 8 },
    });
    expect(second.asked.hellos).toHaveLength(1);
  });

  test('of a silent server is noticed as well', async () => {
    const { port } = await point();
    const wire = await wireTo(port);
    leftOpen.push(wire.stop);
    const link = linked(wire.port);
    await until(link, (state) => state.connection === 'live');
    wire.silence();
    await until(link, (state) => state.connection === 'lost');
  });

  test('by the server itself is mended too', async () => {
    const { port, server } = await point();
    const link = linked(port);
    await until(link, (state) => state.connection === 'live');
    server.disconnectSockets();
    await until(link, (state) => state.connection === 'lost');
    await until(link, (state) => state.connection === 'live');
  });

  test('to a server restored from an older day shows what that server says', async () => {
    const { port, server, answers } = await point({ hello: (_, answer) => answer(welcome(90)) });
    const link = linked(port);
    await until(link, (state) => state.shown?.revision === 90);
    answers.hello = (_, answer) => answer(welcome(12));
    server.disconnectSockets(true);
    await until(link, (state) => state.shown?.revision === 12);
  });
});

describe('a command', () => {
  test('too large for the socket is answered in words, and the next one is sent', async () => {
    const { port, asked } = await point();
    const link = linked(port);
    const long = { type: 'file-complaint', kind: 'complaint', text: 'á'.repeat(8_200) } as Command;
    expect(await link.send(long)).toMatchObject({
      ok: false,
      why: 'too-large',
      text: expect.stringMatching(/demasiado grande/),
    });
    expect(await link.send(take)).toMatchObject({ ok: true });
    expect(asked.commands).toHaveLength(1);
  });

  test('whose answer is lost on the way goes again under the same id', async () => {
    const { port, asked, answers } = await point();
    answers.command = (_, answer, socket) => {
      if (asked.commands.length === 1) socket.conn.close();
      else answer(done(2));
    };
    const link = linked(port);
    expect(await link.send(take)).toEqual(done(2));
    expect(asked.commands).toHaveLength(2);
    expect(new Set(asked.commands.map(({ id }) => id)).size).toBe(1);
  });

  test('that is not answered in time goes again on the same connection', async () => {
    const { port, asked, answers } = await point();
    answers.command = (_, answer) => {
      if (asked.commands.length === 3) answer(done(2));
    };
    const link = linked(port);
    expect(await link.send(take)).toEqual(done(2));
    expect(new Set(asked.commands.map(({ id }) => id)).size).toBe(1);
    expect(asked.hellos).toHaveLength(1);
  });

  test.each(['storage-failed', 'shutting-down', 'too-many'] as const)(
    'answered %s waits and goes again',
    async (why) => {
      const { port, asked, answers } = await point();
      answers.command = (_, answer) => answer(asked.commands.length < 3 ? notDone(why) : done(2));
      const link = linked(port);
      expect(await link.send(take)).toEqual(done(2));
      expect(new Set(asked.commands.map(({ id }) => id)).size).toBe(1);
    },
  );

  test('that is refused resolves with the refusal', async () => {
    const { port, asked } = await point({ command: (_, answer) => answer(notDone('unknown-service')) });
    expect(await linked(port).send(take)).toEqual(notDone('unknown-service'));
    expect(asked.commands).toHaveLength(1);
  });

  test('answered twice resolves with the first answer, and the next one is not confused', async () => {
    const { port, asked, answers } = await point();
    answers.command = (_, answer) => {
      answer(done(asked.commands.length + 1));
      answer(notDone('fault'));
    };
    const link = linked(port);
    expect([await link.send(take), await link.send(other)]).toEqual([done(2), done(3)]);
  });

  test('pressed while cut off is kept, counted, and sent in order when the server is back', async () => {
    const first = await point();
    const link = linked(first.port);
    await until(link, (state) => state.connection === 'live');
    await first.stop();
    await until(link, (state) => state.connection === 'lost');
    const answered = Promise.all([link.send(take), link.send(other)]);
    expect(link.state().pending).toBe(2);
    const second = await point({}, first.port);
    await answered;
    expect(second.asked.commands.map(({ command }) => command)).toEqual([take, other]);
    expect(link.state().pending).toBe(0);
  });

  test('waits for the hello, without which the server does not know whose it is', async () => {
    const order: string[] = [];
    const { port } = await point({
      hello: (_, answer) => {
        order.push('hello');
        if (order.length < 3) answer(notDone('too-many'));
        else answer(welcome(1));
      },
      command: (_, answer) => {
        order.push('command');
        answer(done(2));
      },
    });
    expect(await linked(port).send(take)).toEqual(done(2));
    expect(order).toEqual(['hello', 'hello', 'hello', 'command']);
  });

  test('is never overtaken by a later one, though its first answer is lost', async () => {
    const { port, asked, answers } = await point();
    answers.command = (_, answer) => {
      if (asked.commands.length > 1) answer(done(2));
    };
    const link = linked(port);
    await Promise.all([link.send(take), link.send(other)]);
    expect(asked.commands.map(({ command }) => command)).toEqual([take, take, other]);
  });
});
