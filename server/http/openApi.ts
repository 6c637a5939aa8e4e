import { z } from 'zod';
import { commandMessageSchema } from '../../shared/protocol/commands/commandSchema.ts';
import type { RefusalTexts } from '../../shared/protocol/notDone.ts';
import { statusOf } from '../../shared/protocol/refusals.ts';
import { signInSchema } from '../../shared/protocol/schemas.ts';

type Refused = keyof RefusalTexts;

/** One path as the server answers it: its own words, and the shapes from the run-time schemas. */
type Operation = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly open?: true;
  readonly body?: { readonly schema: object; readonly example: object };
  readonly query?: Readonly<Record<string, string>>;
  readonly refused?: readonly Refused[];
  readonly gives?: string;
};

const shapeOf = (schema: z.ZodType): object => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return shape;
};

const commandSummary =
  'Asks for something. The same id gives the same reply. At most 16 KB; 512 KB, for a whole setup, from a supervisor.';

const command = {
  schema: shapeOf(commandMessageSchema),
  example: { id: 'tap-1', command: { type: 'take-ticket', service: 'payments' } },
};
const signIn = { schema: shapeOf(signInSchema), example: { agent: 'agent1', pin: '4821' } };
const seen: readonly Refused[] = ['not-signed-in', 'not-allowed', 'not-found'];

/** Every path of the API under `/api`. A test holds it against the routes of the server. */
export const operations: readonly Operation[] = [
  { method: 'get', path: '/api/health', summary: 'How the point is, and what somebody must act on.', open: true },
  {
    ...{ method: 'post', path: '/api/sign-in', summary: 'Signs an agent in: a token for scripts, a cookie for pages.' },
    ...{ open: true, body: signIn, refused: ['malformed', 'wrong-pin', 'locked'] },
  },
  { method: 'post', path: '/api/sign-out', summary: 'Ends the session of this token or cookie.' },
  { method: 'get', path: '/api/session', summary: 'Who the token or cookie says is signed in.' },
  {
    ...{ method: 'post', path: '/api/commands', summary: commandSummary },
    body: command,
    refused: [
      ...(['malformed', 'not-signed-in', 'not-allowed', 'id-reused', 'too-large', 'not-json'] as const),
      ...(['too-many', 'storage-failed'] as const),
    ],
  },
  { method: 'get', path: '/api/views/{type}', summary: 'A screen without an id: counters, supervisor.', refused: seen },
  {
    ...{ method: 'get', path: '/api/views/{type}/{id}', summary: 'A screen: kiosk, display, counter.' },
    refused: seen,
  },
  {
    ...{ method: 'get', path: '/api/views/ticket/{code}', summary: 'One ticket, by the code on its paper.' },
    ...{ open: true, refused: ['not-found', 'too-many'] },
  },
  {
    ...{ method: 'get', path: '/api/entries', summary: 'The journal after a seq, a line an entry, at most 10,000.' },
    ...{ query: { after: 'The seq after which to begin; 0 where it is left out.' }, gives: 'application/x-ndjson' },
    refused: ['malformed', 'not-signed-in', 'not-allowed'],
  },
  {
    ...{ method: 'post', path: '/api/printers/{id}/test-page' },
    summary: 'Prints the test page on a printer of the server; the reply says how it came out.',
    refused: seen,
  },
  { method: 'get', path: '/api/docs', summary: 'This description, to be read.', open: true, gives: 'text/html' },
  { method: 'get', path: '/api/docs/json', summary: 'This description as OpenAPI.', open: true },
];

/** The OpenAPI document, generated from the schemas that check every request. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Ventanilla', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { NotDone: notDone },
    },
  };
}

function described(operation: Operation): object {
  const { path, summary, open, body, query = {}, refused = [], gives = 'application/json' } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', `The ${name}.`));
  const inQuery = Object.entries(query).map(([name, text]) => parameter(name, 'query', text));
  const statuses = new Map<number, Refused[]>();
  for (const why of refused) statuses.set(statusOf(why), [...(statuses.get(statusOf(why)) ?? []), why]);
  return {
    summary,
    operationId: `${operation.method}${path.replace(/\W+(\w)/g, (_, first: string) => first.toUpperCase()).replace(/\W/g, '')}`,
    security: open ? [] : [{ token: [] }],
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(body && { requestBody: { required: true, content: { 'application/json': body } } }),
    responses: {
      200: { description: 'Done.', content: { [gives]: {} } },
      ...(body === command && { 409: refusal(['already-advanced', 'nobody-waiting', 'id-reused']) }),
      ...Object.fromEntries([...statuses].filter(([status]) => status !== 409).map(([s, whys]) => [s, refusal(whys)])),
    },
  };
}

const parameter = (name: string, where: 'path' | 'query', description: string): object => ({
  ...{ name, in: where, required: where === 'path', description, schema: { type: 'string' } },
});

const refusal = (whys: readonly Refused[]): object => ({
  description: `Not done: ${whys.join(', ')}.`,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/NotDone' } } },
});

const notDone = {
  type: 'object',
  required: ['ok', 'why', 'text'],
  properties: {
    ok: { const: false },
    why: { type: 'string' },
    text: { type: 'string', description: 'A sentence in the reader’s language.' },
    detail: { type: 'object' },
  },
};
