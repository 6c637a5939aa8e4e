import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { PointId, TicketId } from '../shared/domain/ids.ts';
import { pairingOf, partsOfLabel } from '../shared/domain/labels.ts';
import { businessDayOf, type Instant } from '../shared/domain/time.ts';
import type { PrinterTimes } from '../shared/printing/delivery.ts';
import type { Trouble } from '../shared/protocol/messages.ts';
import { networkAddress, phoneAddress } from '../shared/views/phoneAddress.ts';
import type { Gate } from './caller.ts';
import { type ClipFolders, openClips } from './clips/clips.ts';
import { careForClosedDays } from './closedDays/careForClosedDays.ts';
import { recallingJournal } from './closedDays/recallingJournal.ts';
import { endDays } from './endDays.ts';
import { openForecast } from './forecast.ts';
import { healthOf } from './health.ts';
import { addClipRoutes } from './http/clipRoutes.ts';
import { addDeviceRoutes } from './http/deviceRoutes.ts';
import { addDocs } from './http/docs/addDocs.ts';
import { addEntriesRoute } from './http/entriesRoute.ts';
import { addLogoRoute } from './http/logoRoute.ts';
import { openHttp } from './http/openHttp.ts';
import { ownAddresses } from './http/ownAddresses.ts';
import { addPages } from './http/pages.ts';
import { addPairingRoutes } from './http/pairingRoutes.ts';
import { addPhonePage } from './http/phone/addPhonePage.ts';
import { addPrinterRoute } from './http/printerRoute.ts';
import { openRateLimit } from './http/rateLimit.ts';
import { addRoutes } from './http/routes.ts';
import { addSessionRoutes, sessionCookie } from './http/sessionRoutes.ts';
import { addSlideRoutes } from './http/slideRoutes.ts';
import { addUpdateRoutes } from './http/updateRoutes.ts';
import { askedOf } from './journal/asked.ts';
import { keepSetup } from './keepSetup.ts';
import type { Storage } from './openStorage.ts';
import { deviceList } from './people/deviceList.ts';
import { deviceProblem } from './people/deviceProblem.ts';
import { openDevices } from './people/devices.ts';
import { guardKioskNumbers } from './people/guardKioskNumbers.ts';
import { openPairings } from './people/pairings.ts';
import { mayDo } from './people/permissions.ts';
import { openSessions } from './people/sessions.ts';
import { openSignInDesk } from './people/signIn.ts';
import { printTickets } from './printing/printTickets.ts';
import { eraseNeeds } from './registers/eraseNeeds.ts';
import { submitWithRegisters } from './registers/submitWithRegisters.ts';
import { openServicePoint, type ServicePoint } from './servicePoint.ts';
import { openSlides } from './slides/slides.ts';
import { openDeviceClaims } from './sockets/deviceClaims.ts';
import { openSockets } from './sockets/openSockets.ts';
import type { Door } from './sockets/serveScreen.ts';
import { tellProblems } from './tellProblems.ts';
import { type CodesOf, openTicketCodes } from './ticketCodes.ts';

/** What the server is built of; nothing is read from the environment here. */
export type AppParts = {
  readonly storage: Storage;
  readonly clock: () => Instant;
  /** Milliseconds of a clock that nobody can set; the machine's where it is left out. A clock of its own making brings its own. */
  readonly steady?: () => number;
  /** The names and addresses under which the point is reached, besides those of its setup. */
  readonly names: () => readonly string[];
  /** The names and addresses at which other machines reach it, the best first; none: it listens to its own only. */
  readonly reachable: () => readonly string[];
  /** How long each step of a printer may take; without it, the usual times. */
  readonly printerTimes?: PrinterTimes | undefined;
  readonly sampleStands: boolean;
  readonly version: string;
  /** Where the built pages lie. */
  readonly pages: string;
  readonly clips: ClipFolders;
  /** Where installers for the point's apps lie, if anywhere. */
  readonly updates: string;
  /** Where the point's slides lie. */
  readonly slides: string;
  readonly onFault: (error: unknown) => void;
  /** Told in a sentence what somebody must act on, and when it is over. */
  readonly onNews?: (sentence: string) => void;
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
  const { clock, version } = parts;
  const { identity, people, closedDays, setup, registers, watch } = parts.storage;
  const journal = recallingJournal(parts.storage.journal, closedDays);
  const id = identity.point as PointId;
  // What the disk refuses is told once, as a problem of the point, not once for each who asked.
  const onFault = (error: unknown) => {
    if (!watch.hasSeen(error)) parts.onFault(error);
  };
  const point = await openServicePoint({
    ...{ journal, clock, onFault, seed: setup.seed, point: id, steady: parts.steady ?? steadyNow },
    askedOf: (command) => askedOf(identity.hmac, command),
    mayDo,
  });
  const language = () => point.state().setup.language;
  const own = () => ownAddresses(parts.names(), point.state().setup);
  const http = await openHttp({ own, language, onFault });
  const reached = () => ({ port: portOf(http), names: parts.reachable() });
  const phonesReach = () => phoneAddress(point.state().setup, reached());
  const address = () => networkAddress(point.state().setup, reached());
  const ticketCode = (ticket: TicketId) => identity.ticketCode(ticket);
  const codesOf: CodesOf = ({ id, label }) => {
    const pairing = pairingOf(partsOfLabel(label).number);
    return pairing === null ? [ticketCode(id)] : [ticketCode(id), identity.deviceCode(pairing, id)];
  };
  const today = () => businessDayOf(point.now(), point.state().setup);
  const codes = await openTicketCodes(journal, codesOf, today());
  point.onCommitted(({ entries }) => codes.add(entries));
  const sessions = openSessions(people, clock);
  const devices = openDevices(people, clock, onFault);
  const pairings = openPairings(parts.steady ?? steadyNow);
  const gate: Gate = {
    sessionOf: sessions.sessionOf,
    deviceOf: (token) => {
      const device = devices.deviceOf(token);
      if (device !== null) pairings.used(token);
      return device;
    },
    phoneOf: codes.phoneOf,
    cookieOf: ({ cookie }) => (typeof cookie === 'string' ? http.parseCookie(cookie)[sessionCookie] : undefined),
    sampleStands: () => parts.sampleStands,
    port: () => portOf(http),
  };
  const setupNow = () => point.state().setup;
  const submit = guardKioskNumbers(submitWithRegisters(point, registers, onFault), { devices, setup: setupNow });
  const claims = openDeviceClaims({ now: clock, onClaim: devices.note, onClash: () => tellNews() });
  const stopErasing = eraseNeeds(point, registers, onFault);
  const stopKeeping = keepSetup(point, setup.keep, onFault);
  const care = careForClosedDays({ journal, closedDays, onFault });
  point.onCommitted(care.note);
  const forecast = openForecast({ point, journal, ready: care.settled, onFault });
  http.server.once('listening', care.begin);
  const printing = printTickets({
    ...{ point, estimates: forecast.current, logo: parts.storage.logo.greys, times: parts.printerTimes, onFault },
    ...{ phoneAddress: phonesReach, ticketCode },
  });
  const trouble = (): Trouble | null => {
    if (watch.failing().some(({ part }) => part === 'days')) return 'storage-failed';
    return point.isBlocked() ? 'clock-suspect' : null;
  };
  const door: Door = {
    ...{ point, forecast, trouble, submit, limit: openRateLimit(steadyNow), ticketCode, gate, own, claims },
    phoneAddress: phonesReach,
    pastTicket: codes.ticket,
    needsOf: registers.needsOf,
  };
  const sockets = openSockets(http.server, door);
  const desk = openSignInDesk({ people, sessions, sleep: (ms) => sleep(ms) }, steadyNow);
  addSessionRoutes(http, { desk, sessions, gate, onSignOut: sockets.expel });
  addPairingRoutes(http, { pairings, identity });
  const { sampleStands } = gate;
  const admission = { pairings, devices, setup: setupNow, submit, deviceKey: identity.deviceKey, sampleStands };
  const listDevices = () => deviceList({ admission, claims, point, address, fingerprint: identity.fingerprint });
  addDeviceRoutes(http, { gate, admission, list: listDevices, onRevoked: sockets.expel });
  addDocs(http, version);
  addEntriesRoute(http, { journal, gate, onFault });
  const { file: logoFile, problem: logoProblem } = parts.storage.logo;
  addLogoRoute(http, logoFile);
  const slides = openSlides(parts.slides);
  const health = () =>
    healthOf({
      ...{ id, version, point, watch, cut: journal.cut, damage: care.damage(), logoProblem },
      ...{ deviceProblem: deviceProblem(devices, claims), slideProblems: slides.problems() },
    });
  addRoutes(http, door, health);
  addPrinterRoute(http, { gate, printTestPage: printing.printTestPage });
  addClipRoutes(http, openClips(parts.clips, onFault));
  addSlideRoutes(http, slides, today);
  await addPages(http, parts.pages);
  await addUpdateRoutes(http, parts.updates);
  addPhonePage(http, door, parts.pages);
  const tellNews = tellProblems(health, parts.onNews ?? (() => undefined));
  tellNews();
  void slides.list(today()).then(tellNews);
  const stopWatching = watch.onChange(() => {
    tellNews();
    sockets.showTrouble();
  });
  const stopEndingDays = endDays(point, () => {
    void watch.tryAgain();
    tellNews();
    sockets.showTrouble();
    sockets.expel();
  });
  return {
    http,
    point,
    port: () => portOf(http),
    close: async () => {
      stopEndingDays();
      stopErasing();
      await printing.close();
      forecast.stop();
      await care.stop();
      await point.close();
      await stopKeeping();
      await watch.tryAgain();
      stopWatching();
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
