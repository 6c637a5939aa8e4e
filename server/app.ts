import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { PointId, TicketId } from '../shared/domain/ids.ts';
import type { Setup } from '../shared/domain/setup.ts';
import { businessDayOf, type Instant } from '../shared/domain/time.ts';
import type { Kept } from '../shared/storage/keptValue.ts';
import { phoneAddress } from '../shared/views/phoneAddress.ts';
import type { Gate } from './caller.ts';
import { type ClipFolders, openClips } from './clips/clips.ts';
import { endDays } from './endDays.ts';
import { openForecast } from './forecast.ts';
import { healthOf } from './health.ts';
import { addClipRoutes } from './http/clipRoutes.ts';
import { addDocs } from './http/docs.ts';
import { addEntriesRoute } from './http/entriesRoute.ts';
import { openHttp } from './http/openHttp.ts';
import { addPages } from './http/pages.ts';
import { openRateLimit } from './http/rateLimit.ts';
import { addRoutes } from './http/routes.ts';
import { addSessionRoutes, sessionCookie } from './http/sessionRoutes.ts';
import { askedOf } from './journal/asked.ts';
import type { Journal } from './journal/journal.ts';
import { keepSetup } from './keepSetup.ts';
import type { People } from './people/people.ts';
import { mayDo } from './people/permissions.ts';
import { openSessions } from './people/sessions.ts';
import { openSignInDesk } from './people/signIn.ts';
import type { PointIdentity } from './pointIdentity.ts';
import { eraseNeeds } from './registers/eraseNeeds.ts';
import type { Registers } from './registers/registers.ts';
import { submitWithRegisters } from './registers/submitWithRegisters.ts';
import { openServicePoint, type ServicePoint } from './servicePoint.ts';
import { openSockets } from './sockets/openSockets.ts';
import type { Door } from './sockets/serveScreen.ts';
import { openTicketCodes } from './ticketCodes.ts';

/** What the server is built of; nothing is read from the environment here. */
export type AppParts = {
  readonly identity: PointIdentity;
  readonly people: Kept<People>;
  readonly journal: Journal;
  readonly registers: Registers;
  /** The setup with which the very first day begins. */
  readonly seed: Setup;
  /** Writes the readable copy of the setup in force. */
  readonly keepSetup: (setup: Setup) => Promise<void>;
  readonly clock: () => Instant;
  /** The names and addresses under which the point is reached, besides those of its setup. */
  readonly names: () => readonly string[];
  /** The names and addresses at which other machines reach it, the best first; none: it listens to its own only. */
  readonly reachable: () => readonly string[];
  readonly sampleStands: boolean;
  readonly version: string;
  /** Where the built pages lie. */
  readonly pages: string;
  readonly clips: ClipFolders;
  readonly onFault: (error: unknown) => void;
};

export type App = {
  readonly http: FastifyInstance;
  readonly point: ServicePoint;
  /** The port it listens on; 0: it does not yet. */
  readonly port: () => number;
  /** Answers what is waiting, ends the sockets and lets go of the journal. */
  readonly close: () => Promise<void>;
};

/** Builds the server of one service point; `http.listen` runs it. */
export async function openApp(parts: AppParts): Promise<App> {
  const { identity, journal, clock, onFault } = parts;
  const id = identity.point as PointId;
  const point = await openServicePoint({
    ...parts,
    point: id,
    askedOf: (command) => askedOf(identity.hmac, command),
    mayDo,
  });
  const language = () => point.state().setup.language;
  const names = () => [...parts.names(), ...point.state().setup.hostNames];
  const http = await openHttp({ names, language, onFault });
  const ticketCode = (ticket: TicketId) => identity.ticketCode(ticket);
  const today = businessDayOf(clock(), point.state().setup);
  const codes = await openTicketCodes(journal, ticketCode, today);
  point.onCommitted(({ entries }) => codes.add(entries));
  const sessions = openSessions(parts.people, clock);
  const gate: Gate = {
    sessionOf: sessions.sessionOf,
    phoneOf: codes.phoneOf,
    cookieOf: ({ cookie }) => (typeof cookie === 'string' ? http.parseCookie(cookie)[sessionCookie] : undefined),
    sampleStands: () => parts.sampleStands,
    port: () => portOf(http),
  };
  const submit = submitWithRegisters(point, parts.registers, onFault);
  const stopErasing = eraseNeeds(point, parts.registers, onFault);
  const stopKeeping = keepSetup(point, parts.keepSetup, onFault);
  const forecast = openForecast(point, journal, onFault);
  const door: Door = {
    ...{ point, forecast, submit, limit: openRateLimit(steadyNow), ticketCode, gate, names },
    phoneAddress: () => phoneAddress(point.state().setup, { port: portOf(http), names: parts.reachable() }),
  };
  const sockets = openSockets(http.server, door);
  const desk = openSignInDesk({ people: parts.people, sessions, sleep: (ms) => sleep(ms) }, steadyNow);
  addSessionRoutes(http, { desk, sessions, gate, onSignOut: sockets.expel });
  addDocs(http, parts.version);
  addEntriesRoute(http, { journal, gate, onFault });
  addRoutes(http, { door, codes }, () => healthOf(id, point, journal.cut, parts.version));
  addClipRoutes(http, openClips(parts.clips, onFault));
  await addPages(http, parts.pages);
  const stopEndingDays = endDays(point, { clock, onTick: sockets.expel });
  return {
    http,
    point,
    port: () => portOf(http),
    close: async () => {
      stopEndingDays();
      stopErasing();
      forecast.stop();
      await point.close();
      await stopKeeping();
      await sockets.close();
      await http.close();
      await journal.close();
    },
  };
}

/** Milliseconds of a clock that nobody can set. */
const steadyNow = () => performance.now();

function portOf(http: FastifyInstance): number {
  const address = http.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
