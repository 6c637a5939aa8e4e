import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, readConfig, refuseHost } from './config.ts';

const configOf = (line: string, env: Record<string, string> = {}): Config => {
  const outcome = readConfig(line === '' ? [] : line.split(' '), env);
  if (!outcome.ok) throw new Error(outcome.text);
  return outcome.config;
};

const refusal = (argv: readonly string[], env: Record<string, string> = {}) => {
  const outcome = readConfig(argv, env);
  return outcome.ok ? 'nothing was refused' : outcome.text;
};

describe('starting', () => {
  it('without a word is on port 4610 of both loopback addresses, with ./data', () => {
    expect(configOf('')).toEqual({ port: 4610, hosts: ['127.0.0.1', '::1'], dataDir: resolve('data'), names: [] });
  });

  it('takes the command line', () => {
    const config = configOf('--port 4711 --host 0.0.0.0 --data /srv/point --name punto.test --name=otra.test');
    expect(config).toEqual({
      port: 4711,
      hosts: ['0.0.0.0'],
      dataDir: resolve('/srv/point'),
      names: ['punto.test', 'otra.test'],
    });
  });

  it('takes the environment, and the command line before it', () => {
    const env = { PORT: '1', HOST: '192.168.1.5', DATA_DIR: 'here' };
    expect(configOf('', env)).toMatchObject({ port: 1, hosts: ['192.168.1.5'], dataDir: resolve('here') });
    expect(configOf('--port 2 --host ::1 --data there', env)).toMatchObject({
      port: 2,
      hosts: ['::1'],
      dataDir: resolve('there'),
    });
    expect(configOf('', { PORT: '', HOST: '', DATA_DIR: '' })).toEqual(configOf(''));
  });

  it.each<[string, Partial<Config>]>([
    ['--port 0', { port: 0 }],
    ['--port 65535', { port: 65_535 }],
    ['--port 1 --port 2', { port: 2 }],
    ['--host localhost', { hosts: ['127.0.0.1', '::1'] }],
    ['--host LOCALHOST.', { hosts: ['127.0.0.1', '::1'] }],
    ['--host [::]', { hosts: ['::'] }],
    ['--host fe80::1%eth0', { hosts: ['fe80::1%eth0'] }],
    ['--host punto --name a', { hosts: ['punto'], names: ['a', 'punto'] }],
    ['--name Punto.Test.', { names: ['punto.test'] }],
    ['--name ñandú.test', { names: ['xn--and-6ma2c.test'] }],
    ['--name 203.0.113.5 --name [2001:db8::5]', { names: ['203.0.113.5', '2001:db8::5'] }],
    ['--name a --name A', { names: ['a'] }],
    ['--data=-odd', { dataDir: resolve('-odd') }],
    ['--', {}],
  ])('understands %s', (line, expected) => {
    expect(configOf(line)).toMatchObject(expected);
  });

  it.each([
    ...['x', '-1', '65536', '99999', '100000', '1.5', '1e3', '0x10', ' 80', '+80', '４６１０'].map((port) => [
      ['--port', port],
      `"${port}" is no port`,
    ]),
    [['--port', ''], '--port needs a value'],
    [['--port='], '--port needs a value'],
    [['--port'], '--port needs a value'],
    [['--port', '--host', '::1'], '--port needs a value'],
    [['--data'], '--data needs a value'],
    [['--prot', '1'], 'There is no option --prot'],
    [['-p', '1'], 'There is no option -p'],
    [['--no-port'], 'There is no option --no-port'],
    [['--__proto__', '1'], 'There is no option --__proto__'],
    [['--constructor'], 'There is no option --constructor'],
    [['4711'], '"4711" belongs to no option'],
    [['--', '4711'], '"4711" belongs to no option'],
    ...[
      'http://punto.test',
      'a b',
      '256.0.0.1',
      '127.1',
      '0',
      '0x7f.1',
      '*',
      '-x',
      'a..b',
      `${'a'.repeat(64)}.test`,
    ].map((host) => [['--host', host], `"${host}" is no address to listen on`]),
    ...['http://punto.test', 'punto.test:80', 'punto.test/', '*.test', '', ' ', '1.2.3', 'a_-.test', 'x@y'].map(
      (name) => [[`--name=${name}`], name === '' ? '--name needs a value' : `"${name}" is no name`],
    ),
  ] as [string[], string][])('refuses %j with a sentence', (argv, words) => {
    const said = refusal(argv);
    expect(said).toContain(words);
    expect(said).toMatch(/^[^\n]+\.$/);
  });

  it('refuses a bad word of the environment in the same way', () => {
    expect(refusal([], { PORT: 'http' })).toContain('"http" is no port');
    expect(refusal([], { HOST: 'a b' })).toContain('"a b" is no address');
  });
});

describe('while the sample stands', () => {
  it.each(['', '--host localhost', '--host 127.0.0.1', '--host ::1', '--host 127.8.9.10'])(
    '"%s" may listen',
    (line) => {
      expect(refuseHost(configOf(line), true)).toBeNull();
    },
  );

  it.each(['0.0.0.0', '::', '192.168.1.5', 'punto.test', 'localhost.evil.test', '::ffff:127.0.0.1', '127.evil.test'])(
    '%s is refused with what to do, and free once it has ended',
    (host) => {
      const config = configOf(`--host ${host}`);
      const said = refuseHost(config, true);
      expect(said).toContain(`not on ${host}`);
      expect(said).toMatch(/Start without --host .* guided setup .*\.$/);
      expect(refuseHost(config, false)).toBeNull();
    },
  );

  it('the environment is refused too', () => {
    expect(refuseHost(configOf('', { HOST: '0.0.0.0' }), true)).toContain('not on 0.0.0.0');
  });
});
