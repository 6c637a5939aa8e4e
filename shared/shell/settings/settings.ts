import type { PinHash } from '../staff/pinHash.ts';
import type { Place } from '../window/placement.ts';

/** What a device keeps for itself, in `settings.json` (mode 600) of its own folder. */
export type Settings = {
  /** The server's address, `http://host:port`; null: not set up yet. */
  readonly server: string | null;
  /** The device's token, given at pairing. It never leaves the main process. */
  readonly token: string | null;
  /** The fingerprint of the server's key that was seen at pairing. */
  readonly fingerprint: string | null;
  /** With which a paired kiosk makes the codes of the tickets that it gives by itself, in base64url. */
  readonly ticketKey: string | null;
  /** Which kiosk or display of the point it is. */
  readonly screen: string | null;
  readonly language: 'es' | 'en' | 'pt' | null;
  readonly staffPin: PinHash | null;
  /** Where a display stands; null: it has not stood anywhere yet. */
  readonly place: Place | null;
};

export const firstSettings: Settings = {
  server: null,
  token: null,
  fingerprint: null,
  ticketKey: null,
  screen: null,
  language: null,
  staffPin: null,
  place: null,
};

/** Every field that can be used of what a file holds; one that cannot is as at the first start. */
export function settingsIn(value: unknown): Settings {
  const held = isObject(value) ? value : {};
  return {
    server: text(held.server, /^https?:\/\/[^\s/]+$/),
    token: text(held.token, /^\S{1,512}$/),
    fingerprint: text(held.fingerprint, /^\S{1,256}$/),
    ticketKey: text(held.ticketKey, /^[\w-]{43}$/),
    screen: text(held.screen, /^[A-Za-z0-9._-]{1,64}$/),
    language: text(held.language, /^(es|en|pt)$/) as Settings['language'],
    staffPin: isPinHash(held.staffPin) ? held.staffPin : null,
    place: isPlace(held.place) ? held.place : null,
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown, shape: RegExp): string | null =>
  typeof value === 'string' && shape.test(value) ? value : null;

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const isPinHash = (value: unknown): value is PinHash =>
  isObject(value) &&
  text(value.salt, /^[\w-]{16,64}$/) !== null &&
  text(value.hash, /^[\w-]{43}$/) !== null &&
  // A power of two; more would keep the device busy for minutes.
  [2 ** 10, 2 ** 14, 2 ** 15, 2 ** 16].includes(Number(value.N)) &&
  isWhole(value.r, 1, 8) &&
  isWhole(value.p, 1, 8);

const isPlace = (value: unknown): value is Place =>
  isObject(value) &&
  text(value.label, /^.{0,200}$/) !== null &&
  isWhole(value.width, 1, 32_768) &&
  isWhole(value.height, 1, 32_768) &&
  typeof value.wasOnly === 'boolean';
