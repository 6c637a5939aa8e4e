import { z } from 'zod';
import { commandMessageSchema } from '../../../shared/protocol/commands/commandSchema.ts';
import { pairingApprovalSchema, pairingAskSchema } from '../../../shared/protocol/pairingSchemas.ts';
import type { Refusal } from '../../../shared/protocol/refusals.ts';
import { signInSchema } from '../../../shared/protocol/schemas.ts';
import { domainRefusals } from './domainRefusals.ts';
import type { Shape } from './fieldsOf.ts';
import type { ReplyName } from './replySchemas.ts';

/** Who is answered: anybody; whoever has a token or cookie, and the sample's devices; a supervisor; whoever has a pairing's secret. */
export type Rights = 'everybody' | 'known' | 'supervisor' | 'asker';

/** One path as the server answers it: its own words, and the shapes from the run-time schemas. */
export type Operation = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly rights: Rights;
  /** What is answered when all is well; a media type where it is no JSON of ours. */
  readonly reply: ReplyName | { readonly media: string };
  readonly body?: { readonly schema: Shape; readonly example: object };
  readonly query?: Readonly<Record<string, string>>;
  /** Besides what turns every request away at the door. */
  readonly refused?: readonly Refusal['type'][];
};

const shapeOf = (schema: z.ZodType): Shape => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return shape as Shape;
};

const command = {
  schema: shapeOf(commandMessageSchema),
  example: { id: 'visit-1', command: { type: 'take-ticket', service: 'payments' } },
};
const signIn = { schema: shapeOf(signInSchema), example: { agent: 'agent2', pin: '4821' } };

const asksPairing = { schema: shapeOf(pairingAskSchema), example: { role: 'kiosk', name: 'By the door' } };
const approval = { schema: shapeOf(pairingApprovalSchema), example: { code: 'K7M4RT', as: { kiosk: null } } };

const unreadable = ['malformed', 'too-large', 'not-json'] as const;

/** Every path of the API. A test holds it against the routes of the server, and asks each for all that it says. */
export const operations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/health', rights: 'everybody', reply: 'Health' },
    summary: 'How the point is, and what somebody must act on: degraded where there is anything.',
  },
  {
    ...{ method: 'post', path: '/api/sign-in', rights: 'everybody', reply: 'SignedIn', body: signIn },
    summary: 'Signs an agent in for 12 hours: a token for scripts, a cookie for the point’s own pages.',
    refused: [...unreadable, 'wrong-pin', 'device-revoked', 'locked', 'too-many'],
  },
  {
    ...{ method: 'post', path: '/api/sign-out', rights: 'everybody', reply: 'Session' },
    summary: 'Ends the session of this token or cookie, and closes its screens. Without one it changes nothing.',
  },
  {
    ...{ method: 'get', path: '/api/session', rights: 'everybody', reply: 'Session' },
    summary: 'Who the token or cookie says is signed in; null: nobody.',
  },
  {
    ...{ method: 'post', path: '/api/commands', rights: 'known', reply: 'Done', body: command },
    summary: 'Asks for something. Answers once it is on disk, or refused. At most 16 KB; from a supervisor 512 KB.',
    refused: [
      ...unreadable,
      ...(['not-signed-in', 'device-revoked', 'not-allowed', 'id-reused', 'clock-suspect', 'too-many'] as const),
      'pairing-number-rests',
      ...(['storage-failed', 'shutting-down'] as const),
      ...domainRefusals,
    ],
  },
  {
    ...{ method: 'get', path: '/api/views/{type}', rights: 'known', reply: 'ViewMessage' },
    summary:
      'What a screen without an id shows now: counters, supervisor, and ticket to a phone whose token is its code.',
    refused: ['not-signed-in', 'device-revoked', 'not-allowed', 'not-found', 'too-many'],
  },
  {
    ...{ method: 'get', path: '/api/views/{type}/{id}', rights: 'known', reply: 'ViewMessage' },
    summary: 'What a screen shows now: kiosk, display, counter.',
    refused: ['not-signed-in', 'device-revoked', 'not-found'],
  },
  {
    ...{ method: 'get', path: '/api/views/ticket/{code}', rights: 'everybody', reply: 'ViewMessage' },
    summary: 'One ticket, by the code on its paper, until seven days after the visit. At most two a second a code.',
    refused: ['not-found', 'too-many'],
  },
  {
    ...{ method: 'get', path: '/api/entries', rights: 'supervisor', reply: { media: 'application/x-ndjson' } },
    summary: 'The journal after a number: a line an entry, at most 10,000. Ask again after the last to go on.',
    query: { after: 'The number after which to begin; 0 where it is left out.' },
    refused: ['malformed', 'not-signed-in', 'not-allowed'],
  },
  {
    ...{ method: 'post', path: '/api/printers/{id}/test-page', rights: 'supervisor', reply: 'Printed' },
    summary: 'Prints the test page on a printer of the server; the reply says how it came out.',
    refused: ['not-signed-in', 'not-allowed', 'not-found'],
  },
  {
    ...{ method: 'get', path: '/api/point', rights: 'everybody', reply: 'PointProof' },
    summary: 'Who the point is: its key, and a nonce signed with it, so that no other server can pass for it.',
    query: { nonce: '16–64 of A-Za-z0-9_-, drawn by chance; without one nothing is signed.' },
    refused: ['malformed'],
  },
  {
    ...{ method: 'post', path: '/api/pairings', rights: 'everybody', reply: 'PairingAsked', body: asksPairing },
    summary:
      'A device without a token asks to be one of the point’s. It shows the code, valid for ten minutes; a supervisor compares it.',
    refused: [...unreadable, 'too-many'],
  },
  {
    ...{ method: 'get', path: '/api/pairings/{id}', rights: 'asker', reply: 'PairingNow' },
    summary:
      'What became of it. Once it is approved, the device’s token: given until it is used, and for a minute at most.',
    refused: ['not-found', 'pairing-refused', 'pairing-expired', 'pairing-over'],
  },
  {
    ...{ method: 'get', path: '/api/devices', rights: 'supervisor', reply: 'DeviceList' },
    summary: 'Who asks to be paired, and the devices of the point with when each was last here.',
    refused: ['not-signed-in', 'not-allowed'],
  },
  {
    ...{ method: 'post', path: '/api/pairings/{id}/approve', rights: 'supervisor', reply: 'DeviceDecided' },
    body: approval,
    summary:
      'Lets a device in, as a kiosk or display of the setup or a counter machine. A kiosk of null is a new one, with the next free pairing number.',
    refused: [
      ...unreadable,
      ...(['not-signed-in', 'not-allowed', 'not-found', 'pairing-decided', 'pairing-expired'] as const),
      ...(['wrong-code', 'kiosk-taken', 'unknown-screen', 'no-pairing-number'] as const),
    ],
  },
  {
    ...{ method: 'post', path: '/api/pairings/{id}/refuse', rights: 'supervisor', reply: 'DeviceGone' },
    summary: 'Turns a device away; it may ask again.',
    refused: ['not-signed-in', 'not-allowed', 'not-found', 'pairing-decided', 'pairing-expired'],
  },
  {
    ...{ method: 'post', path: '/api/devices/{id}/revoke', rights: 'supervisor', reply: 'DeviceGone' },
    summary: 'Takes a device’s token away and closes its sockets. A kiosk’s pairing number rests for 8 days.',
    refused: ['not-signed-in', 'not-allowed', 'not-found'],
  },
  {
    ...{ method: 'get', path: '/api/docs', rights: 'everybody', reply: { media: 'text/html' } },
    summary: 'This description, to be read.',
  },
  {
    ...{ method: 'get', path: '/api/docs/json', rights: 'everybody', reply: { media: 'application/json' } },
    summary: 'This description as OpenAPI 3.1, for programs.',
  },
];

/** The schema of each command by its type, in the order in which they are declared. */
export const commandShapes: ReadonlyMap<string, Shape> = new Map(
  (command.schema.properties?.command?.oneOf ?? []).map((shape) => [String(shape.properties?.type?.const), shape]),
);
