import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointUnderTest, startPoint } from '../../server/testing/pointUnderTest.ts';
import { eventOf, take } from '../../server/testing/replies.ts';
import type { SlipReported } from '../../shared/domain/events.ts';
import type { PrinterId } from '../../shared/domain/ids.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../shared/domain/setup.ts';
import { openBlackHole } from '../../shared/printing/testing/blackHole.ts';
import { type Fault, faults } from '../../shared/printing/testing/faults.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../shared/printing/virtual/virtualPrinter.ts';
import { counterCatalogues } from '../../shared/ui/i18n/counterCatalogues.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { KioskView } from '../../shared/views/kioskView.ts';

// Every fault once through the whole point, from the kiosk's command to what staff read. What the network does to one job
// is tested beside deliverOverNetwork.ts; a 20 MB paper is no ticket's.
const printerTimes = { connectMs: 600, statusMs: 400, stallMs: 400, confirmMs: 2_500 };
const ofTickets = faults.filter(({ isHuge }) => !isHuge);

let point: PointUnderTest;
let supervisor: string;
const rows: string[] = [];
beforeAll(async () => {
  point = await startPoint({ printerTimes });
  supervisor = await point.signIn('supervisor');
});
afterAll(async () => {
  await point.stop();
  mkdirSync('pictures', { recursive: true });
  const head = ['printer', 'result', 'ms', 'bytes sent', 'papers', 'kiosk', 'staff read'];
  const lines = [head, head.map(() => '---')].map((row) => `| ${row.join(' | ')} |`);
  writeFileSync('pictures/printing.md', `${[...lines, ...rows].join('\n')}\n`);
});

let sent = 0;
const send = (command: object, token?: string) => point.send(`f-${++sent}`, command, token);
const viewOf = async <View>(path: string): Promise<View> =>
  ((await point.ask({ path: `/api/views/${path}`, token: supervisor })).body as { view: View }).view;

async function reportsOf(ticket: string): Promise<readonly SlipReported[]> {
  const { body } = await point.ask({ path: '/api/entries', token: supervisor });
  const events = String(body)
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line).events);
  return events.filter(({ type, ticketId }) => type === 'slip-reported' && ticketId === ticket);
}

async function reportOf(ticket: string): Promise<SlipReported> {
  for (let look = 0; look < 500; look += 1) {
    const [report] = await reportsOf(ticket);
    if (report) return report;
    await sleep(10);
  }
  throw new Error('Nothing was reported.');
}

type Opened = { readonly port: number; readonly printer?: VirtualPrinter; readonly close: () => unknown };

async function openFault({ printer }: Fault): Promise<Opened> {
  if (printer === 'black hole') return openBlackHole();
  const opened = await openVirtualPrinter();
  if (printer !== 'nobody there') return { port: opened.port, printer: opened, close: opened.close };
  await opened.close();
  return { port: opened.port, close: () => {} };
}

/** From now on tickets are printed there, by a printer that nobody has heard yet. */
async function printAt(port: number, name: string): Promise<void> {
  const at = { type: 'network', host: '127.0.0.1', port } as const;
  const printer = { id: `p${port}` as PrinterId, name, owner: { type: 'server' } as const, at };
  const paper = { paperMm: 80, qr: 'raster' } as const;
  const setup: Setup = { ...sampleSetup, printers: [{ ...printer, ...paper }] };
  expect((await send({ type: 'change-setup', setup }, supervisor)).body).toMatchObject({ ok: true });
}

describe('a ticket whose printer is', () => {
  it.each(ofTickets)('$name', async (fault) => {
    const at = await openFault(fault);
    await printAt(at.port, 'Entrada');
    if (fault.hasAnsweredBefore) await reportOf(eventOf((await send(take())).body, 'ticket-taken').ticket.id);
    const before = { papers: at.printer?.papers().length ?? 0, bytes: at.printer?.jobBytes() ?? 0 };
    if (typeof fault.printer === 'object') at.printer?.set(fault.printer);
    const begun = performance.now();
    const { ticket } = eventOf((await send(take())).body, 'ticket-taken');
    const report = await reportOf(ticket.id);
    const ms = Math.round(performance.now() - begun);
    expect(report).toMatchObject({ ...fault.expected, printer: `p${at.port}` });
    const bytes = (at.printer?.jobBytes() ?? 0) - before.bytes;
    if (fault.sent === 'nothing') expect(bytes).toBe(0);
    const papers = (at.printer?.papers().length ?? 0) - before.papers;
    expect(papers).toBe(fault.papers);

    // Neither lost nor doubled: it waits with its number, and nothing more is printed or reported by itself.
    await sleep(100);
    expect(await reportsOf(ticket.id)).toHaveLength(1);
    const kiosk = await viewOf<KioskView>('kiosk/k1');
    expect(kiosk.issued.filter(({ id }) => id === ticket.id)).toHaveLength(1);
    const paper = kiosk.issued.find(({ id }) => id === ticket.id)?.paper;
    const isWell = report.result === 'printed' || report.result === 'sent-unconfirmed';
    expect(paper).toBe(isWell ? (report.result === 'printed' ? 'printed' : 'sent') : 'failed');
    const { printers } = await viewOf<CounterView>('counter/2');
    const needsNobody = isWell && !report.paperLow;
    expect(printers).toHaveLength(needsNobody ? 0 : 1);
    const words = printers.map(({ trouble }) => counterCatalogues.es.counter[`printer-${trouble}`]);
    const said = report.cause ? `${report.result}, ${report.cause}` : report.result;
    rows.push(`| ${[fault.name, said, ms, bytes, papers, paper, words.join(' ') || '(nothing)'].join(' | ')} |`);
    expect(at.printer?.complaints() ?? []).toEqual([]);
    await at.close();
  });
});
