import { describe, expect, test } from 'vitest';
import { commandMessageSchema } from './commands/commandSchema.ts';
import { helloSchema, parsed, signInSchema } from './schemas.ts';

const ticket = 'kiosk:k1/tap-1';
/** One full example of every command, as a page or a script sends it. */
const examples: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'take-ticket', service: 'payments', priority: 'older', errand: 'claims', language: 'pt', kiosk: 'k1' },
  { type: 'open-counter', counter: '1' },
  { type: 'close-counter', counter: '1' },
  { type: 'call-next', counter: '1', after: null, ticket, outcome: 'solved' },
  { type: 'recall', counter: '1', ticket },
  { type: 'start-service', counter: '1', ticket },
  { type: 'finish-service', counter: '1', ticket, outcome: 'solved' },
  { type: 'mark-no-show', counter: '1', ticket },
];

const command = (fields: unknown) => parsed(commandMessageSchema, { id: 'c1', command: fields });
const fault = (fields: unknown) => {
  const result = command(fields);
  return result.ok ? 'taken' : result.field;
};
const long = (length: number) => 'x'.repeat(length);

describe('a command', () => {
  test.each(examples)('$type passes as it is', (example) => {
    expect(command(example)).toEqual({ ok: true, value: { id: 'c1', command: example } });
  });

  test.each(examples)('$type refuses a field that it does not know, and names it', (example) => {
    expect(fault({ ...example, colour: 'red' })).toMatch(/^command: .*"colour"/);
  });

  test.each(examples)('$type names each field of a wrong type, and each that is too long', (example) => {
    for (const key of Object.keys(example).filter((one) => one !== 'type')) {
      for (const wrong of [7, {}, [], true, '', 'a b', 'ñ', '../x', long(65), `${long(97)}/x`, 'x\n']) {
        expect(fault({ ...example, [key]: wrong })).toMatch(new RegExp(`^command\\.${key}: .`));
      }
    }
  });

  test('is answered shortly, however long the field that nobody knows', () => {
    expect(fault({ ...examples[1], [long(9_999)]: 1 })).toHaveLength(200);
  });

  test('may leave out what is optional, and nothing else', () => {
    expect(fault({ type: 'take-ticket', service: 'payments' })).toBe('taken');
    expect(fault({ type: 'take-ticket' })).toMatch(/^command\.service: /);
    expect(fault({ type: 'call-next', counter: '1' })).toMatch(/^command\.after: /);
    expect(fault({ type: 'recall' })).toMatch(/^command\.counter: /);
  });

  test('does not take null or undefined for left out', () => {
    for (const nothing of [null, undefined]) {
      expect(fault({ type: 'recall', counter: '1', ticket: nothing })).toMatch(/^command\.ticket: /);
      expect(fault({ type: 'take-ticket', service: 'payments', priority: nothing })).toMatch(/^command\.priority: /);
    }
  });

  test('of no known type is refused by its type', () => {
    expect(fault({ type: 'dance' })).toMatch(/^command\.type: /);
    expect(fault({ counter: '1' })).toMatch(/^command\.type: /);
    for (const nothing of [null, undefined, 'call-next', 7, []]) expect(fault(nothing)).toMatch(/^command/);
  });

  test('reaches no prototype', () => {
    expect(fault(JSON.parse('{"type":"open-counter","counter":"1","__proto__":{"x":1}}'))).toMatch(/^command: /);
    expect(fault({ type: '__proto__' })).toMatch(/^command\.type: /);
    expect(fault({ type: 'constructor' })).toMatch(/^command\.type: /);
  });
});

describe('the id of a command', () => {
  const idFault = (id: unknown) => {
    const result = parsed(commandMessageSchema, { id, command: examples[1] });
    return result.ok ? 'taken' : result.field;
  };

  test('is 1–64 of A-Za-z0-9._:-', () => {
    for (const id of ['a', long(64), 'A.z_0:9-']) expect(idFault(id)).toBe('taken');
    for (const id of ['', long(65), 'a/b', 'a b', 'á', 'a\n', 7, null, undefined]) expect(idFault(id)).toMatch(/^id: /);
  });

  test('stands beside the command and nothing else', () => {
    expect(parsed(commandMessageSchema, { id: 'c1', command: examples[1], by: 'agent:agent2' })).toMatchObject({
      field: expect.stringMatching(/^body: .*"by"/),
    });
    for (const nothing of [null, undefined, 'x', 7, []]) {
      expect(parsed(commandMessageSchema, nothing)).toMatchObject({
        ok: false,
        field: expect.stringMatching(/^body: /),
      });
    }
  });
});

test('a hello names a version and a screen', () => {
  const hello = { protocol: 1, screen: { type: 'counter', id: '1' } };
  expect(parsed(helloSchema, hello)).toEqual({ ok: true, value: hello });
  expect(parsed(helloSchema, { ...hello, screen: { type: 'counters' } }).ok).toBe(true);
  for (const [wrong, field] of [
    [{ ...hello, protocol: 1.5 }, 'protocol'],
    [{ ...hello, protocol: '1' }, 'protocol'],
    [{ ...hello, language: 'fr' }, 'language'],
    [{ ...hello, screen: { type: 'counter' } }, 'screen.id'],
    [{ ...hello, screen: { type: 'counters', id: '1' } }, 'screen'],
    [{ ...hello, screen: { type: 'safe', id: '1' } }, 'screen.type'],
    [{ ...hello, token: 'x' }, 'body'],
  ] as const) {
    expect(parsed(helloSchema, wrong)).toMatchObject({ ok: false, field: expect.stringMatching(`^${field}: `) });
  }
});

test('a sign-in is two short texts', () => {
  expect(parsed(signInSchema, { agent: 'agent1', pin: '4821' }).ok).toBe(true);
  expect(parsed(signInSchema, { agent: 'agent1', pin: 4821 })).toMatchObject({
    field: expect.stringMatching(/^pin: /),
  });
  expect(parsed(signInSchema, { agent: long(65), pin: '1' })).toMatchObject({
    field: expect.stringMatching(/^agent: /),
  });
});
