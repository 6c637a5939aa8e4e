import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';
import { openApi, operations } from './openApi.ts';

describe('the description of the API', () => {
  let point: PointUnderTest;
  beforeAll(async () => {
    point = await startPoint();
  });
  afterAll(() => point.stop());

  it('names exactly the routes that the server has', () => {
    if (!point.started.ok) throw new Error('not started');
    const { http } = point.started.app;
    for (const { method, path } of operations) {
      const url = path.replace(/\{(\w+)\}/g, ':$1');
      expect([path, http.hasRoute({ method: method.toUpperCase() as 'GET', url })]).toEqual([path, true]);
    }
    const all = [...http.printRoutes({ commonPrefix: false }).matchAll(/(?:GET|POST)/g)].length;
    expect(all).toBeGreaterThanOrEqual(operations.length);
  });

  it('is OpenAPI with every command in it, and one id for each operation', async () => {
    const { status, body } = await point.ask({ path: '/api/docs/json' });
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(openApi('0.0.0-test'))));
    const text = JSON.stringify(body);
    for (const type of ['take-ticket', 'hand-over', 'undo', 'change-setup']) expect(text).toContain(`"${type}"`);
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(operations.length);
  });

  it('can be read as a page that loads nothing but its own style', async () => {
    const { body, headers } = await point.ask({ path: '/api/docs' });
    expect(headers['content-type']).toContain('text/html');
    expect(body).not.toMatch(/<script|<style|<link(?! rel="stylesheet" href="\/api\/docs\/style\.css">)|src=|https?:/);
    for (const { path } of operations) expect(body).toContain(path);
  });
});
