import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { drawPaper } from '../../shared/printing/virtual/drawPaper.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../shared/printing/virtual/virtualPrinter.ts';
import { writePng } from '../../shared/printing/virtual/writePng.ts';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import { looksRight } from './looks.ts';
import { type Desk, forward, openDesk, openRoom, press, type Room } from './room.ts';

let room: Room;
let printer: VirtualPrinter;
let desk: Desk;
beforeAll(async () => {
  printer = await openVirtualPrinter();
  room = await openRoom();
  await setUpPrinter();
  desk = await openDesk(room, 'agent1', '2');
}, 120_000);
afterAll(async () => {
  await room.close();
  await printer.close();
});

async function setUpPrinter(): Promise<void> {
  const { port, pins } = room.server;
  const signIn = { agent: 'supervisor', pin: pins.supervisor };
  const { body } = await ask<{ token: string }>(port, { method: 'POST', path: '/api/sign-in', json: signIn });
  const at = { type: 'network', host: '127.0.0.1', port: printer.port };
  const entrance = { id: 'p1', name: 'Entrada', owner: { type: 'server' }, at, paperMm: 80 };
  const command = { type: 'change-setup', setup: { ...sampleSetup, printers: [entrance] } };
  const path = '/api/commands';
  const answer = await ask(port, { method: 'POST', path, json: { id: 'printer', command }, token: body.token });
  expect(answer.body).toMatchObject({ ok: true });
}

const printed = async (count: number) => {
  await expect.poll(() => printer.papers().length, { timeout: 10_000 }).toBe(count);
  return printer.papers()[count - 1] ?? [];
};
const textOf = (paper: Awaited<ReturnType<typeof printed>>) =>
  paper.map((item) => (item.type === 'line' ? item.text.trim() : '')).join('\n');

describe('the built server prints', () => {
  it('each ticket, and the agent sees at once what the printer needs', async () => {
    await room.take('first', { priority: 'older' });
    const paper = await printed(1);
    expect(textOf(paper)).toContain('PREFERENCIAL');
    await mkdir('pictures', { recursive: true });
    await writeFile('pictures/paper.png', writePng(drawPaper(paper, 80)));
    printer.set({ cover: 'open' });
    await room.take('second');
    await desk.page.getByText(words['printer-cover-open']).waitFor();
    expect(printer.papers()).toHaveLength(1);
  });

  it('the paper of whoever is at the counter again, by one key, and the trouble is over', async () => {
    const { page } = desk;
    await forward(page, words['action-call']);
    await page.getByText(words['action-reprint']).waitFor();
    await looksRight(page, 'counter-printer-trouble');
    printer.set({ cover: 'closed' });
    await press(page, 'i');
    expect(textOf(await printed(2))).toContain('Su turno (copia)');
    await page.getByText(words['printer-cover-open']).waitFor({ state: 'detached' });
    await forward(page, words['action-start']);
    await page.getByText(words.factsVisit).first().waitFor();
    await looksRight(page, 'counter-serving-reprint');
    expect(printer.complaints()).toEqual([]);
  });
});
