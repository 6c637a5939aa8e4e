import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { verifyOptions } from './verifyOptions.ts';

const usage = 'Use: npm run verify -- --data FOLDER (without it: DATA_DIR, or data in the current folder).';

it('takes the folder from the option, then the environment, then its usual name', () => {
  expect(verifyOptions(['--data', '/srv/one'], { DATA_DIR: '/srv/two' })).toEqual({ ok: true, dataDir: '/srv/one' });
  expect(verifyOptions(['--data=/srv/one'], {})).toEqual({ ok: true, dataDir: '/srv/one' });
  expect(verifyOptions([], { DATA_DIR: '/srv/two' })).toEqual({ ok: true, dataDir: '/srv/two' });
  expect(verifyOptions([], { DATA_DIR: '' })).toEqual({ ok: true, dataDir: resolve('data') });
});

it.each([
  [['--port', '1'], 'There is no option --port.'],
  [['/srv/one'], '"/srv/one" belongs to no option.'],
  [['--data'], '--data needs a value.'],
  [['--data', '--port'], '--data needs a value.'],
])('says what is wrong with %j', (argv, text) => {
  expect(verifyOptions(argv, {})).toEqual({ ok: false, text: `${text} ${usage}` });
});
