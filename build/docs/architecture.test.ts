import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/domain/commands.ts';
import { dayOpening } from '../../shared/domain/decide/changeDay.ts';
import { decide } from '../../shared/domain/decide/index.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import type { KioskId, TicketId } from '../../shared/domain/ids.ts';
import { initialState, type State } from '../../shared/domain/model.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { kioskView } from '../../shared/views/kioskView.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const page = read('architecture.md');
const drawings = ['walk-ticket.svg', 'walk-call.svg'];

/** Whatever the page sets as code and looks like a path of the tree; `data/` is a point's own folder, `/` a server's path. */
const pathsOnPage = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)]
  .map(([, path = '']) => path)
  .filter((path) => !path.startsWith('data/'));

const filesIn = (drawing: string) =>
  [...read(drawing).matchAll(/class="file" data-path="([^"]+)"[^>]*>([^<]+)</g)].map(([, path = '', shown = '']) => ({
    path,
    shown,
  }));

const missing = (paths: readonly string[]) => paths.filter((path) => !existsSync(join(root, path)));

describe('the page of the architecture', () => {
  test('names only files and folders that there are', () => {
    expect(pathsOnPage.length).toBeGreaterThan(70);
    expect(missing(pathsOnPage)).toEqual([]);
  });

  test('leads only to pictures and pages that there are', () => {
    const led = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, path = '']) => `build/docs/${path}`);
    expect(led.length).toBeGreaterThan(3);
    expect(missing(led)).toEqual([]);
  });

  test.each(drawings)('%s names only files that there are, and all of them stand in its steps', (drawing) => {
    const files = filesIn(drawing);
    expect(files.length).toBeGreaterThan(15);
    expect(missing(files.map(({ path }) => path))).toEqual([]);
    expect(files.filter(({ path, shown }) => !path.endsWith(shown))).toEqual([]);
    const steps = page.slice(page.indexOf(drawing)).split('\n## ')[0] ?? '';
    expect(files.filter(({ path }) => !steps.includes(`\`${path}\``))).toEqual([]);
  });

  test.each(drawings)(
    '%s has as many arrows as the page has steps, and can be read by those who do not see it',
    (drawing) => {
      const text = read(drawing);
      const steps = (page.slice(page.indexOf(drawing)).split('\n## ')[0] ?? '').match(/^\d+\. /gm) ?? [];
      expect([...text.matchAll(/class="digits"[^>]*>(\d+)</g)].map(([, n]) => `${n}. `)).toEqual(steps);
      expect(text).toMatch(
        new RegExp(`aria-labelledby="${basename(drawing, '.svg')}-title .*<title id=.*<desc id=`, 's'),
      );
      expect(text).not.toMatch(/<script|href=|url\((?!#)/);
    },
  );
});

describe('its example', () => {
  const example = <Shape>(name: string) =>
    JSON.parse(new RegExp(`\`\`\`json ${name}\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? 'null') as Shape;
  const command = example<Command>('command');
  const entry = example<Entry>('entry');
  const at = instantOf(entry.at);
  const opening = dayOpening({ ...initialState, setup: sampleSetup }, at);
  const before: State = evolve(initialState, { at: entry.at, seq: 1, events: opening ? [opening] : [] });
  const after = evolve(before, entry);

  test('is what the rules make of the command', () => {
    const { by, cause } = entry;
    expect(decide(before, command, { by, cause, at })).toEqual({ ok: true, events: entry.events });
  });

  test('is what the entry makes of the state, and the state of the view', () => {
    expect(after.tickets.get('kiosk:k1/visit-1' as TicketId)).toMatchObject(example<object>('state'));
    const tile = example<{ id: string }>('view');
    const view = kioskView(after, 'k1' as KioskId, { now: at });
    expect(view?.services.find(({ id }) => id === tile.id)).toMatchObject(tile);
  });
});
