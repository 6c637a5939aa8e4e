import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSettings } from './openSettings.ts';
import { firstSettings, settingsIn } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shell-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => join(folder, 'settings.json');

describe('the settings of a device', () => {
  test('are as at a first start where there is no file', async () => {
    const settings = await openSettings(folder);
    expect(settings.current()).toEqual(firstSettings);
    expect(settings.damaged).toBeNull();
  });

  test('are kept for this user alone, and found again', async () => {
    const settings = await openSettings(folder);
    await settings.change((before) => ({ ...before, server: 'http://punto:4610', token: 'secret' }));
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect((await openSettings(folder)).current()).toMatchObject({ server: 'http://punto:4610', token: 'secret' });
  });

  test.each(['', '{"server":', '7', 'null', '\u0000\u0000'])(
    'that are damaged (%j) are put aside and stop nothing',
    async (text) => {
      writeFileSync(file(), text);
      const settings = await openSettings(folder);
      expect(settings.current()).toEqual(firstSettings);
      expect(readFileSync(settings.damaged ?? '', 'utf8')).toBe(text);
      await settings.change((before) => ({ ...before, screen: 'k2' }));
      expect((await openSettings(folder)).current().screen).toBe('k2');
    },
  );

  test('live in memory where the folder is none', async () => {
    writeFileSync(join(folder, 'file'), '');
    const settings = await openSettings(join(folder, 'file'));
    await settings.change((before) => ({ ...before, screen: 'k2' }));
    expect(settings.current().screen).toBe('k2');
    expect(existsSync(join(folder, 'file/settings.json'))).toBe(false);
  });
});

describe('a file that people have changed', () => {
  const pin = { salt: 'a'.repeat(22), hash: 'b'.repeat(43), N: 16_384, r: 8, p: 5 };
  const whole = {
    ...{ server: 'http://punto:4610', token: 't', fingerprint: 'f', ticketKey: 'k'.repeat(43) },
    ...{ screen: 'k2', language: 'pt' },
    ...{ staffPin: pin, place: { label: 'TV', width: 1920, height: 1080, wasOnly: false } },
  };

  test('is read whole where it is right', () => {
    expect(settingsIn(whole)).toEqual(whole);
  });

  test.each<[keyof typeof whole, unknown]>([
    ['server', 'ftp://punto'],
    ['server', 'http://punto:4610/path'],
    ['token', 'two words'],
    ['ticketKey', 'short'],
    ['screen', '../etc'],
    ['language', 'de'],
    ['staffPin', { ...pin, N: 2 ** 30 }],
    ['staffPin', { ...pin, hash: 'short' }],
    ['place', { label: 'TV', width: -1, height: 1080, wasOnly: false }],
    ['place', []],
  ])('loses only the field that is wrong: %s', (name, value) => {
    expect(settingsIn({ ...whole, [name]: value })).toEqual({ ...whole, [name]: null });
  });
});
