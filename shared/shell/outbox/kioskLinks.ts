import { join } from 'node:path';
import type { PostingLink } from '../../client/link.ts';
import { type OutboxParts, openOutbox } from '../../client/outbox/openOutbox.ts';
import type { Outbox } from '../../client/outbox/outbox.ts';
import { outboxLink } from '../../client/outbox/outboxLink.ts';
import { ticketCode } from '../../printing/ticketCode.ts';
import type { LinkWrapping, WrappedLinks } from '../openLink.ts';
import { pointLogo } from '../printing/pointLogo.ts';
import { slipPrinter } from '../printing/slipPrinter.ts';
import { fileStore } from './fileStore.ts';
import { machineReading } from './machineReading.ts';

/**
 * The links of a kiosk's main process: each goes on without the server, from a file of this device, and prints what this
 * kiosk gives where the setup says that it owns a printer.
 */
export function kioskLinks({ folder, server, screen, point, ticketKey, log }: LinkWrapping): WrappedLinks {
  const read = machineReading();
  const logo = pointLogo(folder, log);
  const { printSlip, printTestPage } = slipPrinter({ logo: logo.now });
  const codeOf: NonNullable<OutboxParts['codeOf']> = (ticket) => {
    const key = ticketKey();
    return key === null ? null : ticketCode(Buffer.from(key, 'base64url'), ticket);
  };
  const onFault = (error: unknown) => log(`a fault of the outbox: ${error instanceof Error ? error.message : error}`);
  /** One after the other has the file: a link is closed and opened anew when the device is set up. */
  let closing: Promise<unknown> = Promise.resolve();

  function outboxOf(kiosk: OutboxParts['kiosk']): Outbox {
    const before = closing;
    const outbox = openOutbox({
      ...{ kiosk, read, codeOf, printSlip, onFault },
      openStore: async () => {
        await before;
        return fileStore({
          path: join(folder, outboxFile(kiosk, point())),
          boot: read().boot,
          isAlone: true,
          onDamage: (beside, why) => log(`what this kiosk had kept could not be read (${why}); a copy is ${beside}`),
        });
      },
    });
    return {
      ...outbox,
      close: () => {
        const closed = outbox.close();
        closing = closed.catch(() => undefined);
        return closed;
      },
    };
  }

  return {
    printTestPage,
    wrap: (line) => {
      whenBack(line, () => {
        const address = server();
        if (address !== null) void logo.look(address);
      });
      return outboxLink(line, Promise.resolve(outboxOf(screen() as OutboxParts['kiosk'])), { onFault });
    },
  };
}

/** Does something whenever the server begins to answer. */
function whenBack(line: PostingLink, act: () => void): void {
  let wasLive = false;
  line.subscribe(() => {
    const isLive = line.state().connection === 'live';
    if (isLive && !wasLive) act();
    wasLive = isLive;
  });
}

/** A device that comes to another point leaves behind what it owes to the one before, and finds it when it comes back. */
const outboxFile = (kiosk: string, point: string | null): string =>
  point === null ? `outbox-${kiosk}.json` : `outbox-${kiosk}-${point.slice(0, 12)}.json`;
