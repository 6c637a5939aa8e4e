import { expect, test } from 'vitest';
import { addressSchema, sendSchema, setUpSchema, showSchema, staffSchema } from './bridgeSchemas.ts';

const kiosk = { type: 'kiosk', id: 'k1' };
const setUp = { address: 'punto', language: 'es' };

test.each([
  ['a screen', showSchema, { screen: kiosk }],
  ['a screen in a language', showSchema, { screen: kiosk, language: 'pt' }],
  ['a command', sendSchema, { command: { type: 'close-day' } }],
  ['an address', addressSchema, { address: 'punto' }],
  ['a PIN', staffSchema, { pin: '1234', act: 'exit' }],
  ['a set-up', setUpSchema, { ...setUp, screen: 'k1', pin: '123456' }],
] as const)('%s passes', (_, schema, value) => {
  expect(schema.safeParse(value).success).toBe(true);
});

test.each([
  ['a screen of nobody', showSchema, { screen: { type: 'cellar' } }],
  ['another language', showSchema, { screen: kiosk, language: 'de' }],
  ['a field too many', sendSchema, { command: { type: 'close-day' }, id: 'x' }],
  ['an endless address', addressSchema, { address: 'x'.repeat(301) }],
  ['another act', staffSchema, { pin: '1234', act: 'format' }],
  ['a PIN of letters', setUpSchema, { ...setUp, pin: 'abcd' }],
  ['a screen that leads away', setUpSchema, { ...setUp, screen: '../x' }],
] as const)('%s does not', (_, schema, value) => {
  expect(schema.safeParse(value).success).toBe(false);
});
