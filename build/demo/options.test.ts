import { expect, test } from 'vitest';
import { type Options, readOptions } from './options.ts';

const read = (...argv: string[]) => readOptions(argv);
const played = (...argv: string[]): Options | null => {
  const outcome = read(...argv);
  return outcome.type === 'play' ? outcome.options : null;
};

test('nothing has to be said', () => {
  expect(played()).toEqual({ speed: 12, seed: 5, port: 4610, data: null });
});

test('everything can be said, in both ways of writing', () => {
  expect(played('--speed', '60', '--seed=7', '--port', '0', '--data', '/tmp/a-day')).toEqual({
    ...{ speed: 60, seed: 7, port: 0, data: '/tmp/a-day' },
  });
  expect(played('--speed', '1.5')?.speed).toBe(1.5);
  expect(played('--seed', '3', '--seed', '4')?.seed).toBe(4);
});

test('help is given, whatever else is said', () => {
  expect(read('--speed', '10', '--help')).toMatchObject({
    type: 'help',
    text: expect.stringContaining('--seed NUMBER'),
  });
});

test.each([
  [['--speed', '0'], /"0" is no speed: give a number from 1 to 600/],
  [['--speed', '601'], /no speed/],
  [['--speed', 'fast'], /"fast" is no speed/],
  [['--speed', '1e2'], /"1e2" is no speed/],
  [['--speed=-5'], /"-5" is no speed/],
  [['--speed'], /--speed needs a value/],
  [['--speed', '--seed', '3'], /--speed needs a value/],
  [['--seed', '1.5'], /"1.5" is no seed: give a whole number/],
  [['--seed', '9999999999'], /no seed/],
  [['--port', '65536'], /"65536" is no port/],
  [['--data='], /--data needs a value/],
  [['--sped', '3'], /There is no option --sped/],
  [['-s', '3'], /There is no option -s/],
  [['--host', '0.0.0.0'], /There is no option --host/],
  [['60'], /"60" belongs to no option/],
] as const)('%j is refused in a sentence that leads to the help', (argv, sentence) => {
  const outcome = read(...argv);
  expect(outcome).toMatchObject({ type: 'wrong', text: expect.stringMatching(sentence) });
  expect(outcome).toMatchObject({ text: expect.stringMatching(/--help\.$/) });
});
