import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { askedOf, type Hmac } from '../../server/journal/asked.ts';
import { openFileJournal } from '../../server/journal/fileJournal.ts';
import { type JournalFiles, nodeFiles } from '../../server/journal/journalFiles.ts';
import { mayDo } from '../../server/people/permissions.ts';
import { openServicePoint, type ServicePoint } from '../../server/servicePoint.ts';
import type { Command } from '../../shared/domain/commands.ts';
import type { Event } from '../../shared/domain/events.ts';
import { type CommandId, type PointId, type Sender, senderOf } from '../../shared/domain/ids.ts';
import { waitingIn } from '../../shared/domain/model.ts';
import type { Setup } from '../../shared/domain/setup.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type Desk, deskAt, type Send, visitor } from './desk.ts';

/** A service point on the real journal in this process, without sockets. */
export type DayPoint = {
  readonly point: ServicePoint;
  /** Sends in somebody's name, under an id of its own. */
  readonly sendAs: (by: Sender) => Send;
  /** The desk of agent n at counter n. */
  readonly desk: (n: number) => Desk;
  /** Has so many come today, of whom so many wait and the last counter has served the rest; nothing is flushed meanwhile. */
  readonly fill: (size: { readonly issued: number; readonly waiting: number }) => Promise<void>;
  /** Does something whose flushes are left out: nothing of it is measured. */
  readonly withoutFlush: (work: () => Promise<void>) => Promise<void>;
  /** How many wait now. */
  readonly waiting: () => number;
  /** The bytes that the journal has handed to the system so far. */
  readonly journalBytes: () => number;
  readonly close: () => Promise<void>;
};

export const kiosk = senderOf('kiosk', 'k1');

/** What a day point brings of its own; a start measures a folder whose point and key are already made. */
export type DayPlace = {
  readonly folder: string;
  readonly setup: Setup;
  readonly point?: PointId;
  readonly hmac?: Hmac;
  readonly clock?: () => Instant;
};

/** Opens one on a folder of day files. */
export async function openDayPoint(place: DayPlace): Promise<DayPoint> {
  const { folder, setup, clock = () => Date.now() as Instant } = place;
  const { hmac = ownHmac(), point: id = 'BENCHP0001' as PointId } = place;
  const disk = watchedDisk();
  const journal = await openFileJournal({ folder: join(folder, 'days'), now: clock, files: disk.files });
  const point = await openServicePoint({
    ...{ point: id, journal, clock, seed: setup, mayDo },
    askedOf: (command) => askedOf(hmac, command),
    onFault: (fault) => console.error(fault),
  });
  let sent = 0;
  const sendAs = (by: Sender) => async (command: Command) => eventsOf(point, by, { id: `c${++sent}`, command });
  const desk = (n: number) => deskAt(String(n), sendAs(senderOf('agent', `a${n}`)));
  const filling = fillerOf(deskAt(setup.counters.at(-1)?.id ?? '', sendAs(senderOf('agent', 'filler'))), sendAs(kiosk));
  return {
    ...{ point, sendAs, desk },
    fill: (size) => disk.withoutFlush(() => filling(size)),
    withoutFlush: disk.withoutFlush,
    waiting: () => waitingIn(point.state()).length,
    journalBytes: disk.written,
    close: async () => {
      await point.close();
      await journal.close();
    },
  };
}

type Asked = { readonly id: string; readonly command: Command };

async function eventsOf(point: ServicePoint, by: Sender, { id, command }: Asked): Promise<readonly Event[]> {
  const answer = await point.submit(by, { id: id as CommandId, command });
  if (answer.ok) return answer.entry.events;
  throw new Error(`${command.type} was refused: ${answer.refusal.type}`);
}

function ownHmac(): Hmac {
  const key = randomBytes(32);
  return (purpose, text) => createHmac('sha256', key).update(`${purpose.length}:${purpose}${text}`).digest();
}

/** The disk of this machine, whose flushes may be left out for a while and whose written bytes are counted. */
type WatchedDisk = {
  readonly files: JournalFiles;
  readonly withoutFlush: (work: () => Promise<void>) => Promise<void>;
  readonly written: () => number;
};

function watchedDisk(): WatchedDisk {
  let flushes = true;
  let written = 0;
  return {
    files: {
      ...nodeFiles,
      flush: (file) => (flushes ? nodeFiles.flush(file) : Promise.resolve()),
      write: (file, bytes, position) => {
        const taken = nodeFiles.write(file, bytes, position);
        written += taken;
        return taken;
      },
    },
    withoutFlush: async (work) => {
      flushes = false;
      await work();
      flushes = true;
    },
    written: () => written,
  };
}

/** So many come at once while a day is filled: few enough that the line stays short. */
const together = 50;

function fillerOf(desk: Desk, take: Send): DayPoint['fill'] {
  const come = (count: number) => Promise.all(Array.from({ length: count }, () => take(visitor)));
  return async ({ issued, waiting }) => {
    await desk.open();
    for (let served = 0; served < issued - waiting; ) {
      const coming = Math.min(together, issued - waiting - served);
      await come(coming);
      for (let n = 0; n < coming; n += 1) {
        await desk.call();
        await desk.start();
      }
      served += coming;
    }
    await desk.leave();
    await come(waiting);
  };
}
