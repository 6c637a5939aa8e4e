import { z } from 'zod';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { EventType } from '../../../shared/domain/events.ts';
import type { Delivery } from '../../../shared/printing/delivery.ts';
import type { Done, Health, NotDone, Session, SignedIn, ViewMessage } from '../../../shared/protocol/messages.ts';
import {
  type DeviceDecided,
  type DeviceGone,
  type DeviceList,
  deviceRoles,
  type KnownDevice,
  type OpenPairing,
  type PairedDevice,
  type PairingAsked,
  type PointProof,
} from '../../../shared/protocol/pairing.ts';
import { en } from '../../../shared/protocol/texts/en.ts';
import { eventWords } from './eventWords.ts';

/** A field that is missing here, or no longer there, does not compile. */
type Fields<Shape> = Readonly<Record<keyof Shape, z.ZodType>>;

const someOf = <Name extends string>(names: Readonly<Record<Name, unknown>>) => z.enum(Object.keys(names) as Name[]);
const event = z.looseObject({ type: someOf<EventType>(eventWords) });
const count = z.int().min(0);
const time = z.iso.datetime({ precision: 3 });

const done: Fields<Done> = { ok: z.literal(true), revision: count, events: z.array(event) };
const notDone: Fields<NotDone> = {
  ok: z.literal(false),
  why: someOf(en),
  text: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
};
const health: Fields<Health> = {
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  protocol: z.int(),
  point: z.string(),
  day: z.iso.date().nullable(),
  revision: count,
  problems: z.array(z.strictObject({ type: z.string(), text: z.string() })),
};
const signedIn: Fields<SignedIn> = {
  token: z.string(),
  agent: z.string(),
  name: z.string(),
  role: z.enum(['agent', 'supervisor']),
};
const { token: _, ...person } = signedIn;
const session: Fields<Session> = { session: z.strictObject(person).nullable() };
const screens = ['kiosk', 'display', 'counter', 'counters', 'supervisor', 'ticket'] as const;
const viewMessage: Fields<ViewMessage> = {
  revision: count,
  at: time,
  view: z.looseObject({ screen: z.enum(screens) satisfies z.ZodType<ViewMessage['view']['screen']> }),
  trouble: z.exactOptional(z.enum(['storage-failed', 'clock-suspect']) satisfies z.ZodType<ViewMessage['trouble']>),
  windows: z.exactOptional(z.int().min(2)),
};
const entry: Fields<Entry> = {
  v: z.literal(1),
  point: z.string(),
  seq: z.int().min(1),
  at: time,
  by: z.string(),
  cause: z.string(),
  asked: z.string(),
  events: z.array(event),
  batch: z.int().min(1),
  hash: z.string().length(64),
};

const printed: Fields<{ readonly ok: true } & Omit<Delivery, 'hasAnswered'>> = {
  ok: z.literal(true),
  result: z.string(),
  cause: z.exactOptional(z.string()),
  paperLow: z.exactOptional(z.literal(true)),
};

const role = z.enum(deviceRoles);
const fingerprint = z.string().length(64);
const pointProof: Fields<PointProof> = {
  point: z.string(),
  publicKey: z.string(),
  fingerprint,
  signature: z.exactOptional(z.string()),
};
const pairingAsked: Fields<PairingAsked> = {
  ...{ pairing: z.string(), secret: z.string(), code: z.string().length(6), secondsLeft: count, fingerprint },
};
const paired: Fields<PairedDevice> = {
  ...{ token: z.string(), role, screen: z.string(), ticketKey: z.string().nullable() },
};
const pairingNow = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting'), code: z.string(), secondsLeft: count }),
  z.strictObject({ state: z.literal('paired'), ...paired }),
]);
const openPairing: Fields<OpenPairing> = {
  ...{ pairing: z.string(), role, name: z.string(), address: z.string(), code: z.string(), askedAt: time },
  secondsLeft: count,
};
const knownDevice: Fields<KnownDevice> = {
  ...{ device: z.string(), role, screen: z.string(), name: z.string(), pairingNumber: count.nullable() },
  ...{ pairedAt: time, pairedBy: z.string(), isHere: z.boolean(), lastSeenAt: time.nullable(), address: z.string() },
  usedTwice: z.strictObject({ at: time, addresses: z.array(z.string()) }).nullable(),
};
const deviceList: Fields<DeviceList> = {
  ...{ at: time, zone: z.string(), fingerprint, serverAddress: z.string().nullable() },
  pairings: z.array(z.strictObject(openPairing)),
  devices: z.array(z.strictObject(knownDevice)),
  free: z.strictObject({ kiosks: z.array(z.string()), displays: z.array(z.string()) }),
};
const deviceDecided: Fields<DeviceDecided> = { ok: z.literal(true), device: z.string(), screen: z.string() };
const deviceGone: Fields<DeviceGone> = { ok: z.literal(true) };

/** What is answered, for the description: replies are made by typed code and not checked as they leave. */
export const replySchemas = {
  Done: z.strictObject(done),
  NotDone: z.strictObject(notDone),
  Health: z.strictObject(health),
  SignedIn: z.strictObject(signedIn),
  Session: z.strictObject(session),
  ViewMessage: z.strictObject(viewMessage),
  Entry: z.strictObject(entry),
  Printed: z.strictObject(printed),
  PointProof: z.strictObject(pointProof),
  PairingAsked: z.strictObject(pairingAsked),
  PairingNow: pairingNow,
  DeviceList: z.strictObject(deviceList),
  DeviceDecided: z.strictObject(deviceDecided),
  DeviceGone: z.strictObject(deviceGone),
} as const;

export type ReplyName = keyof typeof replySchemas;
