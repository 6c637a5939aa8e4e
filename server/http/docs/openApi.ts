import { z } from 'zod';
import type { CommandType } from '../../../shared/domain/commands.ts';
import { type Refusal, statusOf } from '../../../shared/protocol/refusals.ts';
import { sessionCookie } from '../sessionRoutes.ts';
import { commandWords } from './commandWords.ts';
import type { Shape } from './fieldsOf.ts';
import { commandShapes, type Operation, operations, type Rights } from './operations.ts';
import { replySchemas } from './replySchemas.ts';

/** With what every request is turned away before anything is read of it. */
export const refusedAtDoor: readonly Refusal['type'][] = ['foreign-origin', 'wrong-host'];

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
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: sessionCookie },
      },
      schemas: { ...replies(), ...commands() },
    },
  };
}

/** By what one may be known; nothing at all is enough for the sample's own devices. */
const security: Readonly<Record<Rights, readonly object[]>> = {
  everybody: [],
  known: [{ token: [] }, { cookie: [] }, {}],
  supervisor: [{ token: [] }, { cookie: [] }],
  asker: [{ token: [] }],
};

function described({ method, path, summary, rights, reply, body, query = {}, refused = [] }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', `The ${name}.`));
  const parameters = [...inPath, ...Object.entries(query).map(([name, text]) => parameter(name, 'query', text))];
  return {
    summary,
    operationId: operationId(method, path),
    security: security[rights],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': withRefs(body) } } }),
    responses: {
      200: { description: 'Done.', content: contentOf(reply) },
      ...responses([...refused, ...refusedAtDoor]),
    },
  };
}

/** A name for the operation that programs can use: `getApiViewsTypeId`. */
export const operationId = (method: string, path: string): string =>
  `${method}${path.replace(/\W+(\w)/g, (_, first: string) => first.toUpperCase()).replace(/\W/g, '')}`;

const contentOf = (reply: Operation['reply']): object =>
  typeof reply === 'string' ? { 'application/json': { schema: reference(reply) } } : { [reply.media]: {} };

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const parameter = (name: string, where: 'path' | 'query', description: string): object => ({
  ...{ name, in: where, required: where === 'path', description, schema: { type: 'string' } },
});

function responses(refused: readonly Refusal['type'][]): Readonly<Record<number, object>> {
  const statuses = [...new Set(refused.map(statusOf))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const whys = refused.filter((why) => statusOf(why) === status);
      const schema = { allOf: [reference('NotDone'), { properties: { why: { enum: whys } } }] };
      return [status, { description: `Not done: ${whys.join(', ')}.`, content: { 'application/json': { schema } } }];
    }),
  );
}

const replies = (): object =>
  Object.fromEntries(
    Object.entries(replySchemas).map(([name, schema]) => {
      const { $schema: _, ...shape } = z.toJSONSchema(schema);
      return [name, shape];
    }),
  );

const commands = (): object =>
  Object.fromEntries(
    [...commandShapes].map(([type, shape]) => [
      type,
      { title: type, description: commandWords[type as CommandType].says, ...shape },
    ]),
  );

/** The body with its commands as references: each is described once. */
function withRefs({ schema, example }: { readonly schema: Shape; readonly example: object }): object {
  if (!schema.properties?.command) return { schema, example };
  const command = { oneOf: [...commandShapes.keys()].map(reference), discriminator: { propertyName: 'type' } };
  return { schema: { ...schema, properties: { ...schema.properties, command } }, example };
}
