import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterSetup } from '../../shared/domain/deviceSetup.ts';
import type { PrinterId } from '../../shared/domain/ids.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../shared/domain/setup.ts';
import { greyPng } from '../../shared/printing/testing/pngOf.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../shared/printing/virtual/virtualPrinter.ts';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';
import { eventOf, next, open, take } from '../testing/replies.ts';

const printerTimes = { connectMs: 1_000, statusMs: 500, stallMs: 500, confirmMs: 1_000 };

let point: PointUnderTest;
let printer: VirtualPrinter;
let supervisor: string;
beforeEach(async () => {
  printer = await openVirtualPrinter();
  point = await startPoint({ printerTimes });
  supervisor = await point.signIn('supervisor');
  await setUp({ printers: [entrance()] });
});
afterEach(async () => {
  await point.stop();
  await printer.close();
});

const entrance = (more: Partial<PrinterSetup> = {}): PrinterSetup => ({
  ...{ id: 'p1' as PrinterId, name: 'Entrada', owner: { type: 'server' }, paperMm: 80 },
  at: { type: 'network', host: '127.0.0.1', port: printer.port },
  ...more,
});

let sent = 0;
const send = (command: object, token?: string) => point.send(`p-${++sent}`, command, token);
const setUp = async (changes: Partial<Setup>) => {
  const { body } = await send({ type: 'change-setup', setup: { ...sampleSetup, ...changes } }, supervisor);
  expect(body).toMatchObject({ ok: true });
};
const issue = async (service = 'payments') => eventOf((await send(take(service))).body, 'ticket-taken');
const entries = async () => {
  const { body } = await point.ask({ path: '/api/entries', token: supervisor });
  return String(body)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};
type Reported = { readonly result: string; readonly ticketId: string };
const reports = async (): Promise<readonly Reported[]> =>
  (await entries()).flatMap(({ events }) => events).filter(({ type }) => type === 'slip-reported');
const reported = async (count: number) => {
  for (let look = 0; look < 200; look += 1) {
    const all = await reports();
    if (all.length >= count) return all;
    await sleep(25);
  }
  throw new Error(`No ${count} reports came.`);
};
const textOf = (paper: ReturnType<VirtualPrinter['papers']>[number] | undefined) =>
  (paper ?? [])
    .map((item) => (item.type === 'line' ? item.text.trim() : item.type === 'qr' ? item.text : ''))
    .join('\n');

describe('a ticket that is taken', () => {
  it('is printed with its number, its service and the address of its code, and the printer is heard', async () => {
    await setUp({ printers: [entrance()], publicAddress: 'https://turno.example' });
    const { ticket, code } = await issue();
    expect(await reported(1)).toMatchObject([{ ticketId: ticket.id, result: 'printed', printer: 'p1' }]);
    const text = textOf(printer.papers()[0]);
    expect(text).toContain('B 001');
    expect(text).toContain('Pagar o revisar mi factura');
    expect(text).toContain(`https://turno.example/t/${code}`);
    expect(printer.papers()[0]?.filter(({ type }) => type === 'qr')).toHaveLength(1);
    expect(printer.complaints()).toEqual([]);
  });

  it('leads phones nowhere while they cannot reach the point: no code to scan, and no word of one', async () => {
    await setUp({ printers: [entrance()], hostNames: ['turno.local'] });
    await issue();
    await reported(1);
    expect(textOf(printer.papers()[0])).not.toMatch(/celular|\/t\/|http/);
    expect(printer.papers()[0]?.some(({ type }) => type === 'qr')).toBe(false);
  });

  it('ten at once come out one after the other in their order, each once', async () => {
    const taken = await Promise.all(Array.from({ length: 10 }, () => issue()));
    await reported(10);
    const labels = printer.papers().map((paper) => /B \d{3}/.exec(textOf(paper))?.[0]);
    expect(labels).toEqual(Array.from({ length: 10 }, (_, n) => `B 0${String(n + 1).padStart(2, '0')}`));
    expect(new Set(taken.map(({ ticket }) => ticket.id)).size).toBe(10);
  });

  it('is not sent to a printer that a kiosk owns', async () => {
    await setUp({ printers: [entrance({ owner: { type: 'kiosk', kiosk: 'k1' as never } })] });
    await issue();
    await sleep(200);
    expect([printer.jobBytes(), (await reports()).length]).toEqual([0, 0]);
  });

  it('handed over by a kiosk that was cut off has its paper already', async () => {
    const handed = { type: 'hand-over', service: 'payments', take: 'lost-1', label: 'B1001' };
    const { body } = await point.send('lost-1', { ...handed, issued: { by: 'age', ageMs: 60_000 } });
    expect(body).toMatchObject({ ok: true });
    await sleep(200);
    expect(printer.jobBytes()).toBe(0);
  });
});

describe('a paper asked for once more', () => {
  it('says that it is a copy, with the same number and code', async () => {
    await setUp({ printers: [entrance()], publicAddress: 'https://turno.example' });
    const { ticket, code } = await issue();
    await reported(1);
    expect((await send({ type: 'reprint-ticket', ticket: ticket.id })).body).toMatchObject({ ok: true });
    expect(await reported(2)).toMatchObject([{ result: 'printed' }, { result: 'printed', ticketId: ticket.id }]);
    const text = textOf(printer.papers()[1]);
    expect(text).toContain('Su turno (copia)');
    expect(text).toContain('B 001');
    expect(text).toContain(`/t/${code}`);
  });

  it('is offered at the counter for whoever is there, once the printer is done', async () => {
    const { ticket } = await issue();
    await reported(1);
    await send(open('2'), supervisor);
    await send(next('2', null), supervisor);
    const shown = async () =>
      (await point.ask({ path: '/api/views/counter/2', token: supervisor })).body as {
        view: { can: { reprint: boolean }; printers: readonly object[] };
      };
    expect((await shown()).view.can.reprint).toBe(true);
    await send({ type: 'reprint-ticket', ticket: ticket.id }, supervisor);
    await reported(2);
    expect(textOf(printer.papers()[1])).not.toContain('personas antes');
  });
});

describe('a printer in trouble', () => {
  it('is told to staff and in the health with what to do, until a paper comes out again', async () => {
    printer.set({ paper: 'out' });
    await issue();
    expect(await reported(1)).toMatchObject([{ result: 'not-ready', cause: 'paper-end' }]);
    expect((await point.health()).problems).toMatchObject([
      {
        type: 'printer-trouble',
        text: expect.stringContaining('Printer Entrada: it has no paper. Put a new roll in.'),
      },
    ]);
    const { body } = await point.ask({ path: '/api/views/counter/2', token: supervisor });
    expect(body).toMatchObject({ view: { printers: [{ name: 'Entrada', trouble: 'paper-end' }] } });
    printer.set({ paper: 'low' });
    await issue();
    expect(await reported(2)).toMatchObject([{}, { result: 'printed', paperLow: true }]);
    expect((await point.health()).problems).toMatchObject([{ type: 'paper-low' }]);
    printer.set({ paper: 'there' });
    await issue();
    await reported(3);
    expect((await point.health()).problems).toEqual([]);
    expect(printer.papers().length).toBe(2);
  });

  it('keeps no command waiting: calls go on while it is silent', async () => {
    printer.set({ isStalled: true });
    await issue();
    const begun = performance.now();
    await send(open('2'), supervisor);
    expect((await send(next('2', null), supervisor)).body).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeLessThan(400);
  });
});

describe('the test page', () => {
  const ask = async (id: string, token?: string) =>
    point.ask({ method: 'POST', path: `/api/printers/${id}/test-page`, ...(token && { token }) });

  it('is printed for a supervisor, who reads how it came out', async () => {
    expect((await ask('p1', supervisor)).body).toEqual({ ok: true, result: 'printed' });
    expect(textOf(printer.papers()[0])).toContain('cp850 / ESC t 2');
    printer.set({ cover: 'open' });
    expect((await ask('p1', supervisor)).body).toEqual({ ok: true, result: 'not-ready', cause: 'cover-open' });
    expect(printer.papers()).toHaveLength(1);
  });

  it('is nobody else’s, and only for a printer of the server', async () => {
    expect((await ask('p1')).status).toBe(401);
    expect((await ask('p1', await point.signIn('agent1'))).status).toBe(403);
    expect((await ask('p9', supervisor)).status).toBe(404);
  });
});

describe('a logo in the data folder', () => {
  it('stands above the paper', async () => {
    await writeFile(join(point.data, 'logo.png'), greyPng(80, 40));
    point = await point.restart();
    await issue();
    for (let look = 0; look < 200 && printer.papers().length === 0; look += 1) await sleep(25);
    expect(printer.papers()[0]?.[0]).toMatchObject({ type: 'picture', picture: { width: 80, height: 40 } });
    expect((await point.health()).problems).toEqual([]);
  });

  it('that cannot be used is told in the health, and papers come out without it', async () => {
    await writeFile(join(point.data, 'logo.png'), 'not a picture');
    point = await point.restart();
    expect((await point.health()).problems).toMatchObject([
      { type: 'logo-unusable', text: expect.stringContaining('It is no PNG file.') },
    ]);
    await issue();
    for (let look = 0; look < 200 && printer.papers().length === 0; look += 1) await sleep(25);
    expect(printer.papers()[0]?.[0]?.type).toBe('line');
  });
});

describe('a restart', () => {
  it('prints nothing by itself: a paper of which nobody knows stays unknown until a person asks', async () => {
    printer.set({ isStalled: true });
    const { ticket } = await issue();
    await sleep(50);
    point = await point.restart();
    printer.set({ isStalled: false });
    supervisor = await point.signIn('supervisor');
    await sleep(300);
    expect(printer.papers().length).toBe(0);
    await send({ type: 'reprint-ticket', ticket: ticket.id }, supervisor);
    for (let look = 0; look < 100 && printer.papers().length === 0; look += 1) await sleep(25);
    expect(printer.papers().length).toBe(1);
  });

  it('lets a paper under way come out first, and keeps what the printer says of it', async () => {
    printer.set({ printsKbMs: 500 });
    const { ticket } = await issue();
    await sleep(100);
    point = await point.restart();
    supervisor = await point.signIn('supervisor');
    expect(await reports()).toMatchObject([{ ticketId: ticket.id, result: 'printed' }]);
    expect(printer.papers().length).toBe(1);
  });
});
