import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointUnderTest, startPoint } from '../../testing/pointUnderTest.ts';
import { commandWords } from './commandWords.ts';
import { allRefusals } from './domainRefusals.ts';
import { eventWords } from './eventWords.ts';
import { operations } from './operations.ts';

describe('the page of the API', () => {
  let point: PointUnderTest;
  let page: string;
  beforeAll(async () => {
    point = await startPoint();
    const { body, headers } = await point.ask({ path: '/api/docs' });
    expect(headers['content-type']).toContain('text/html');
    page = String(body);
  });
  afterAll(() => point.stop());

  it('loads nothing but its own style', () => {
    expect(page).not.toMatch(
      /<script|<style|<img|style=|<link(?! rel="stylesheet" href="\/api\/docs\/style\.css">)|src=/,
    );
  });

  it('says under which address it was read', async () => {
    expect(page).toContain(`POINT=http://127.0.0.1:${point.port}`);
    const { body } = await point.ask({ path: '/api/docs', headers: { host: `localhost:${point.port}` } });
    expect(body).toContain(`POINT=http://localhost:${point.port}`);
  });

  it('describes every operation, command, refusal and event', () => {
    for (const { path } of operations) expect(page).toContain(`<code>${path}</code>`);
    for (const name of [...Object.keys(commandWords), ...Object.keys(eventWords)])
      expect(page).toContain(`id="${name}"`);
    for (const why of allRefusals) expect(page).toContain(`<dt><code>${why}</code></dt>`);
  });

  it('has each anchor once, and a target for each of its links', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(90);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
    const linked = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(linked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('gives every field of every command a meaning', () => {
    const withoutSetup = page.replace(/<details>.*?<\/details>/gs, '');
    const commands = withoutSetup.slice(withoutSetup.indexOf('id="commands"'), withoutSetup.indexOf('id="refusals"'));
    const rows = [...commands.matchAll(/<dt><code>([^<]+)<\/code><\/dt><dd>(.*?)<span/gs)];
    expect(rows.length).toBeGreaterThan(70);
    const meaningless = rows.filter(([, name = '', meaning = '']) => !/[.[]/.test(name) && meaning.trim() === '');
    expect(meaningless.map(([, name]) => name)).toEqual([]);
  });
});
