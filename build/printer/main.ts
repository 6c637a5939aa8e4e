import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { drawPaper } from '../../shared/printing/virtual/drawPaper.ts';
import type { PaperItem } from '../../shared/printing/virtual/paperItem.ts';
import { paperText } from '../../shared/printing/virtual/paperText.ts';
import { openVirtualPrinter } from '../../shared/printing/virtual/virtualPrinter.ts';
import { writePng } from '../../shared/printing/virtual/writePng.ts';
import { orderNames, orderOf } from './orders.ts';

// npm run printer -- [--port NUMBER] [--paper 58|80]: a printer on the network that is a program. It shows each paper here
// and as a picture in pictures/papers, and takes orders line by line: "paper out", "cover open", "stall", "ok" …

const usage = 'Use: npm run printer -- [--port NUMBER] [--paper 58|80]';
const folder = 'pictures/papers';

function refuse(text: string): never {
  console.error(text);
  process.exit(2);
}

function optionsOf(): { readonly port: number; readonly paperMm: 58 | 80 } {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, paper: { type: 'string' } } });
    const port = Number(values.port ?? 9100);
    const paperMm = Number(values.paper ?? 80);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) refuse(`"${values.port}" is no port. ${usage}`);
    if (paperMm !== 58 && paperMm !== 80) refuse(`"${values.paper}" is no paper: 58 or 80 mm. ${usage}`);
    return { port, paperMm };
  } catch {
    refuse(usage);
  }
}

const { port, paperMm } = optionsOf();
let count = 0;

function show(items: readonly PaperItem[]): void {
  count += 1;
  const path = join(folder, `paper-${new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-')}-${count}.png`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, writePng(drawPaper(items, paperMm)));
  console.log(`\n${paperText(items, paperMm === 58 ? 32 : 48)}\n${path}`);
}

const onComplaint = (sentence: string) => console.error(`Not understood: ${sentence}`);
const printer = await openVirtualPrinter({ port, onPaper: show, onComplaint }).catch((error: NodeJS.ErrnoException) =>
  refuse(error.code === 'EADDRINUSE' ? `Port ${port} is in use by another program. ${usage}` : error.message),
);

console.log(
  `A printer with ${paperMm} mm paper listens on 127.0.0.1:${printer.port}. Orders: ${orderNames.join(', ')}.`,
);

createInterface({ input: process.stdin }).on('line', (line) => {
  const order = orderOf(line);
  if (order === null) console.log(`"${line.trim()}" is no order. Orders: ${orderNames.join(', ')}.`);
  else if (order === 'switch-off') printer.switchOff();
  else printer.set(order.change);
  if (order !== null) console.log(`Done: ${line.trim()}.`);
});
process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
