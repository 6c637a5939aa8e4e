import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assembleApp } from './assembleApp.mjs';
import { builderConfig } from './builderConfig.mjs';
import taken from './builderSchema.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const roles = ['kiosk', 'counter', 'display'] as const;
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** electron-builder's own schema, as far as our configuration goes: takeSchema.mjs says why it stands here. */
const schema = z.fromJSONSchema(taken.schema as Parameters<typeof z.fromJSONSchema>[0]);
const problems = (config: object) => schema.safeParse(config).error?.issues.map(({ message }) => message) ?? [];

const configOf = (role: (typeof roles)[number], updates: string | null = null) =>
  builderConfig(role, { root, output: '/out', electronVersion: devDependencies.electron, updates });

describe.each(roles)('the installer of the %s', (role) => {
  test('is described in electron-builder’s own words', () => {
    expect(problems(configOf(role))).toEqual([]);
    expect(problems(configOf(role, 'http://punto.local:4610/updates/'))).toEqual([]);
    expect(configOf(role, 'http://punto.local:4610/updates/').publish?.url).toBe(
      `http://punto.local:4610/updates/${role}`,
    );
  });

  test('lets nothing but its own archive run, and nobody steer it from outside', () => {
    expect(configOf(role).electronFuses).toMatchObject({
      ...{ runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false },
      ...{ onlyLoadAppFromAsar: true, enableEmbeddedAsarIntegrityValidation: true },
    });
  });

  test('has an icon of 512 dots beside the drawing it comes from', () => {
    const folder = join(root, 'build/apps/icons', role);
    expect(existsSync(join(folder, 'icon.svg'))).toBe(true);
    const png = readFileSync(join(folder, 'icon.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
  });

  test('holds its own main process, the preload and its pages, and nothing else', () => {
    const app = assembleApp(role, root);
    expect(readdirSync(app).sort()).toEqual(['LICENSE', 'package.json', 'pages', 'shell']);
    expect(readdirSync(join(app, 'shell')).sort()).toEqual([`${role}.cjs`, 'preload.cjs'].sort());
    expect(readdirSync(join(app, 'pages')).sort()).toEqual(['assets', role, 'shared'].sort());
    const own = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
    expect(own).toMatchObject({ name: `ventanilla-${role}`, main: `shell/${role}.cjs` });
    expect(own).not.toHaveProperty('dependencies');
    expect(existsSync(join(app, own.main))).toBe(true);
  });

  test('asks for no package at run time', () => {
    const main = readFileSync(join(root, 'dist/shell', `${role}.cjs`), 'utf8');
    const asked = [...main.matchAll(/^(?:let|const|var) \w+ = require\("([^"]+)"\)/gm)].map(([, name]) => name);
    expect(asked.filter((name) => name !== 'electron' && !name?.startsWith('node:'))).toEqual([]);
    expect(asked).toContain('electron');
  });
});

test('what electron-builder does not know is found', () => {
  expect(problems({ ...configOf('kiosk'), linux: { executableArg: [] } })).not.toEqual([]);
  expect(problems({ ...configOf('kiosk'), electronFuses: { runAsNode: 'no' } })).not.toEqual([]);
  expect(problems({ ...configOf('kiosk'), fuse: {} })).not.toEqual([]);
});

test('Electron is pinned exactly: its fuses and schema are looked at for one version', () => {
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});

describe.each(['kiosk', 'display'])('the systemd unit of the %s', (role) => {
  const file = join(root, 'build/linux', `ventanilla-${role}.service`);
  const unit = readFileSync(file, 'utf8');

  test('starts the app alone on the screen, again after a fault, and leaves it when the staff does', () => {
    expect(unit).toMatch(
      new RegExp(`^ExecStart=/usr/bin/cage .*-- /usr/bin/ventanilla-${role} --ozone-platform=x11$`, 'm'),
    );
    expect(unit).toMatch(/^Restart=on-failure$/m);
    expect(unit).toMatch(/^Environment=VENTANILLA_SUPERVISED=1$/m);
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/m);
    expect(unit).not.toMatch(/^(User=root|NoNewPrivileges=.*|ExecStart=.* -s .*)$/m);
  });

  test('is one that systemd reads', (context) => {
    const { error, stderr = '' } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    if (error) return context.skip('systemd-analyze is not installed here');
    const said = stderr.split('\n').filter((line) => line !== '' && !/cage is not executable/.test(line));
    expect(said.filter((line) => line.includes(`ventanilla-${role}`))).toEqual([]);
  });
});
