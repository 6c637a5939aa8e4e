import { describe, expect, it } from 'vitest';
import {
  cookieAllowed,
  type GuardedRequest,
  hostAllowed,
  isAtServer,
  isLocalWithoutToken,
  originAllowed,
} from './guard.ts';

describe('the Host header', () => {
  const names = ['punto.test', 'Ñandú.test', '192.168.1.5', '::ffff:10.0.0.7', 'fe80::1%eth0', '2001:0db8:0:0::5'];

  it.each([
    'localhost',
    'localhost:4610',
    'LocalHost:1',
    'localhost.:4610',
    '127.0.0.1:4610',
    '[::1]:4610',
    '[0:0:0:0:0:0:0:1]',
    'punto.test',
    'PUNTO.test.:80',
    'xn--and-6ma2c.test:4610',
    '192.168.1.5:4610',
    '10.0.0.7:4610',
    '[fe80::1]:4610',
    '[2001:db8::5]:65535',
  ])('may be %s', (host) => {
    expect(hostAllowed(host, names)).toBe(true);
  });

  it.each([
    undefined,
    '',
    ' ',
    ':4610',
    'evil.test',
    'evil.test:4610',
    'localhost.evil.test',
    'punto.test.evil.test',
    'xpunto.test',
    'localhost:4610.evil.test',
    'localhost@evil.test',
    'evil.test@localhost',
    'localhost/evil.test',
    'localhost evil.test',
    'localhost, evil.test',
    'localhost:',
    'localhost:x',
    'localhost:65536',
    'localhost:123456',
    'localhost..',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '0.0.0.0',
    '127.0.0.2',
    '::1',
    '[::1',
    '[]',
    '[127.0.0.1]',
    '[::2]',
    '[::1%lo]',
    '[fe80::1%eth0]',
    'localhost\0',
    'localhost\r\nX: y',
    '*',
    'null',
    '%6cocalhost',
    `${'a.'.repeat(30_000)}test:x`,
  ])('may not be %j', (host) => {
    expect(hostAllowed(host, names)).toBe(false);
  });

  it('is nobody for an empty or broken own name', () => {
    for (const host of ['', '.', '[]', 'evil.test']) expect(hostAllowed(host, ['', '.', ' ', '[', '%'])).toBe(false);
  });
});

describe('the Origin header', () => {
  it.each<[string | undefined, string | undefined, boolean?]>([
    [undefined, 'punto.test'],
    [undefined, undefined],
    ['http://punto.test', 'punto.test'],
    ['https://punto.test:4610', 'punto.test:4610'],
    ['HTTP://Punto.Test:4610', 'punto.test:4610'],
    ['http://[::1]:4610', '[::1]:4610'],
    ['https://punto.test', 'punto.test', true],
  ])('may be %s for the host %s', (origin, host, tls) => {
    expect(originAllowed(origin, host, tls)).toBe(true);
  });

  it.each<[string, string | undefined, boolean?]>([
    ['null', 'punto.test'],
    ['', 'punto.test'],
    ['http://evil.test', 'punto.test'],
    ['http://punto.test:4611', 'punto.test:4610'],
    ['http://punto.test', 'punto.test:4610'],
    ['http://punto.test:4610', 'punto.test'],
    ['http://localhost:4610', '127.0.0.1:4610'],
    ['http://punto.test.evil.test', 'punto.test'],
    ['http://evil.test/punto.test', 'punto.test'],
    ['http://evil.test@punto.test', 'evil.test@punto.test'],
    ['http://punto.test/', 'punto.test'],
    ['http://punto.test http://evil.test', 'punto.test'],
    ['http://punto.test, http://evil.test', 'punto.test'],
    ['file://', 'punto.test'],
    ['file://punto.test', 'punto.test'],
    ['chrome-extension://punto.test', 'punto.test'],
    ['ws://punto.test', 'punto.test'],
    ['punto.test', 'punto.test'],
    ['http://', ''],
    ['http://undefined', undefined],
    ['http://punto.test', 'punto.test', true],
  ])('may not be %j for the host %j', (origin, host, tls) => {
    expect(originAllowed(origin, host, tls)).toBe(false);
  });
});

const local = (headers: GuardedRequest['headers'] = {}, other: Partial<GuardedRequest> = {}): GuardedRequest => ({
  method: 'POST',
  remoteAddress: '127.0.0.1',
  headers: { host: 'localhost:4610', ...headers },
  ...other,
});

describe('the sample without a token', () => {
  it.each<[string, GuardedRequest]>([
    ['a script', local()],
    ['a script by address', local({ host: '127.0.0.1:4610' }, { remoteAddress: '::ffff:127.0.0.1' })],
    ['a browser that resolves ::1 first', local({ host: '[::1]:4610' }, { remoteAddress: '::1' })],
    ['our own page', local({ origin: 'http://localhost:4610', 'sec-fetch-site': 'same-origin' })],
    ['an address typed in', local({ 'sec-fetch-site': 'none' }, { method: 'GET' })],
  ])('is open to %s', (_, request) => {
    expect(isLocalWithoutToken(request, 4610)).toBe(true);
  });

  it.each<[string, GuardedRequest]>([
    ['a peer of the network', local({}, { remoteAddress: '192.168.1.20' })],
    ['a peer of another loopback address', local({}, { remoteAddress: '127.0.0.2' })],
    ['a peer without address', local({}, { remoteAddress: undefined })],
    ['another port', local({ host: 'localhost:4611' })],
    ['no port', local({ host: 'localhost' })],
    ['a name that is not loopback', local({ host: 'punto.test:4610' })],
    ['an address of the network', local({ host: '192.168.1.5:4610' })],
    ['no Host', local({ host: undefined })],
    ['two Hosts', local({ host: ['localhost:4610', 'localhost:4610'] })],
    ['a proxy that says so', local({ forwarded: 'for=1.2.3.4' })],
    ['a proxy that says so otherwise', local({ 'x-forwarded-for': '127.0.0.1' })],
    ['a proxy that tells the protocol', local({ 'x-forwarded-proto': 'http' })],
    ['a proxy that tells the host', local({ 'x-forwarded-host': 'localhost:4610' })],
    ['a proxy with an empty word', local({ 'x-forwarded-anything': '' })],
    ['a proxy that signs', local({ via: '1.1 proxy' })],
    ['a foreign page', local({ origin: 'http://evil.test' })],
    ['a page of another port', local({ origin: 'http://localhost:3000' })],
    ['a page without origin', local({ origin: 'null' })],
    ['an empty origin', local({ origin: '' })],
    ['two origins', local({ origin: ['http://localhost:4610', 'http://localhost:4610'] })],
    ['a link from another site', local({ 'sec-fetch-site': 'cross-site' }, { method: 'GET' })],
    ['a page of the same site, another port', local({ 'sec-fetch-site': 'same-site' })],
    ['a word that no browser says', local({ 'sec-fetch-site': '' })],
    ['two words', local({ 'sec-fetch-site': ['none', 'none'] })],
  ])('is closed to %s', (_, request) => {
    expect(isLocalWithoutToken(request, 4610)).toBe(false);
  });

  it('knows the port that a Host leaves out', () => {
    expect(isLocalWithoutToken(local({ host: 'localhost' }), 80)).toBe(true);
    expect(isLocalWithoutToken(local({ host: 'localhost' }, { tls: true }), 443)).toBe(true);
    expect(isLocalWithoutToken(local({ host: 'localhost' }, { tls: true }), 80)).toBe(false);
  });
});

describe('being at the server itself', () => {
  it('needs a loopback peer and no proxy', () => {
    expect(isAtServer(local())).toBe(true);
    expect(isAtServer(local({}, { remoteAddress: '192.168.1.20' }))).toBe(false);
    expect(isAtServer(local({ 'X-Forwarded-For': '127.0.0.1' }))).toBe(false);
  });
});

describe('a request signed by the cookie', () => {
  const own = { origin: 'http://localhost:4610' };

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'SEARCH'])('may %s from our own page only', (method) => {
    expect(cookieAllowed(local(own, { method }))).toBe(true);
    expect(cookieAllowed(local({}, { method }))).toBe(false);
    expect(cookieAllowed(local({ origin: 'null' }, { method }))).toBe(false);
    expect(cookieAllowed(local({ origin: 'http://evil.test' }, { method }))).toBe(false);
    expect(cookieAllowed(local({ ...own, host: undefined }, { method }))).toBe(false);
  });

  it.each(['GET', 'HEAD'])('may %s without an Origin, not with a foreign one', (method) => {
    expect(cookieAllowed(local({}, { method }))).toBe(true);
    expect(cookieAllowed(local(own, { method }))).toBe(true);
    expect(cookieAllowed(local({ origin: 'http://evil.test' }, { method }))).toBe(false);
  });

  it('opens a socket, a GET that commands follow, from our own page only', () => {
    expect(cookieAllowed(local(own, { method: 'GET' }), true)).toBe(true);
    expect(cookieAllowed(local({}, { method: 'GET' }), true)).toBe(false);
  });
});
