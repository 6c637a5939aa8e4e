import { expect, test } from 'vitest';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { textsIn } from './textsIn.ts';

test('a setup is said without what only its staff read', () => {
  const note = { es: 'Pida el recibo', en: 'Ask for the bill', pt: 'Peça a conta' };
  const services = sampleSetup.services.map((service) => ({ ...service, agentNote: note }));
  const said = textsIn({ ...sampleSetup, services });
  const read = Object.values(sampleSetup.reasons).flatMap((reasons) => reasons.map(({ name }) => name));
  expect(read.length).toBeGreaterThan(0);
  expect(said.filter((texts) => texts === note || read.includes(texts))).toEqual([]);
  for (const { name, shortName, requirements } of services) {
    expect(said).toEqual(expect.arrayContaining([name, shortName, ...requirements]));
  }
});
