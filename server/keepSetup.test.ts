import { expect, test } from 'vitest';
import { senderOf } from '../shared/domain/ids.ts';
import { sampleSetup } from '../shared/domain/sampleSetup.ts';
import type { Setup } from '../shared/domain/setup.ts';
import { keepSetup } from './keepSetup.ts';
import { pointInMemory, take } from './testing/pointInMemory.ts';

test('a change is written also when the point stops before anybody was told of it', async () => {
  const { point, send, faults } = await pointInMemory();
  const kept: Setup[] = [];
  const stop = keepSetup(
    point,
    async (setup) => void kept.push(setup),
    (fault) => faults.push(fault),
  );
  await send('t', take);
  const setup = { ...sampleSetup, organisation: 'Otra' };
  await send('c', { type: 'change-setup', setup }, senderOf('supervisor', 'supervisor'));
  expect(kept).toEqual([]);
  await stop();
  expect(kept).toEqual([setup]);
});

test('a copy that cannot be written is told, and nobody waits for ever', async () => {
  const { point, send, faults } = await pointInMemory();
  const full = new Error('full');
  const stop = keepSetup(
    point,
    () => Promise.reject(full),
    (fault) => faults.push(fault),
  );
  const setup = { ...sampleSetup, organisation: 'Otra' };
  await send('c', { type: 'change-setup', setup }, senderOf('supervisor', 'supervisor'));
  await stop();
  expect(faults).toEqual([full]);
});
