import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CommandType } from '../../../shared/domain/commands.ts';
import { sampleReasons } from '../../../shared/domain/sampleReasons.ts';
import type { ReasonFor } from '../../../shared/domain/setup.ts';
import { commandSchema } from '../../../shared/protocol/commands/commandSchema.ts';
import { type PointUnderTest, startPoint } from '../../testing/pointUnderTest.ts';
import { commandWords } from './commandWords.ts';
import { openApi } from './openApi.ts';
import { commandShapes, operations } from './operations.ts';

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

  it('refers to nothing that it does not hold', () => {
    const document = openApi('1') as { components: { schemas: object } };
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !(String(name) in document.components.schemas))).toEqual([]);
  });
});

describe('the examples of commands', () => {
  const examples = [...commandShapes.keys()].map((type) => ({ type, ...commandWords[type as CommandType].example }));

  it('are what the server takes', () => {
    const wrong = examples
      .filter(({ type }) => type !== 'change-setup')
      .filter((one) => !z.safeParse(commandSchema, one).success);
    expect(wrong).toEqual([]);
    expect(examples).toHaveLength(35);
  });

  it('give reasons that the sample has', () => {
    const steps: Readonly<Record<string, ReasonFor>> = {
      ...{ 'cancel-ticket': 'cancel', 'call-ticket': 'call', 'pause-counter': 'pause', 'change-priority': 'priority' },
      ...{ 'return-to-queue': 'return', 'suspend-service': 'suspend' },
    };
    const given = examples.flatMap((one) => ('reason' in one ? [[one.type, one.reason] as const] : []));
    expect(given.map(([type]) => type).sort()).toEqual(Object.keys(steps).sort());
    for (const [type, reason] of given)
      expect(sampleReasons[steps[type] ?? 'cancel'].map(({ code }) => code)).toContain(reason);
  });
});
