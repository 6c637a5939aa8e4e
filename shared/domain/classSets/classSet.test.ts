import { describe, expect, test } from 'vitest';
import { checkSetup } from '../checkSetup.ts';
import { sampleSetup } from '../sampleSetup.ts';
import { community, regular } from '../setup.ts';
import { anywhere } from './anywhere.ts';
import { argentina } from './ar.ts';
import { brazil } from './br.ts';
import { chile } from './cl.ts';
import { classSetOf, disciplineOf, jurisdictions, targetsOfClassSet } from './classSet.ts';
import { colombia } from './co.ts';
import { honduras } from './hn.ts';
import { mexico } from './mx.ts';
import { peru } from './pe.ts';

const all = [anywhere, argentina, brazil, chile, colombia, honduras, mexico, peru];

const ofLawOrLine = sampleSetup.targets.filter(({ group }) => group === regular || group === community);

describe('the compilation', () => {
  test('is whole: 44 classes, each with its marks', () => {
    expect(all.map((list) => list.length)).toEqual([1, 5, 11, 4, 11, 4, 3, 5]);
    expect(new Set(all.flat().map(({ code }) => code)).size).toBe(44);
    for (const one of all.flat())
      for (const text of [one.legalBasis, one.binds, one.eligibility, one.evidence, one.status])
        expect(text).not.toBe('');
    for (const { status } of all.flat()) expect(status).toMatch(/^[CEMP]/);
  });
});

describe.each(jurisdictions)('the set of %s', (jurisdiction) => {
  test('makes a setup with which nothing is wrong', () => {
    const targets = [...ofLawOrLine, ...targetsOfClassSet(jurisdiction)];
    const classes = classSetOf(jurisdiction);
    expect(classes).not.toEqual([]);
    expect(checkSetup({ ...sampleSetup, classes, targets, discipline: disciplineOf(jurisdiction) })).toEqual([]);
  });

  test('keeps on a ticket no class but one that the law ranks before the others', () => {
    for (const { group, keepClass } of classSetOf(jurisdiction)) expect(keepClass).toBe(group === 'top');
  });
});

test('strict is for Brazil, Peru and Buenos Aires', () => {
  expect(jurisdictions.filter((one) => disciplineOf(one).type === 'strict')).toEqual(['AR-C', 'BR', 'PE']);
});

test('Brazil, Honduras and Colombia rank inside the group', () => {
  const top = jurisdictions.flatMap((one) => classSetOf(one).filter(({ group }) => group === 'top'));
  expect(top.map(({ id }) => id)).toEqual(['BR-80', 'CO-NNA-PET', 'HN-ADMA80']);
});

test('neither a companion nor a representative is a class', () => {
  const ids: readonly string[] = [...classSetOf('BR'), ...classSetOf('CO')].map(({ id }) => id);
  expect(ids).toContain('CO-ADMA');
  expect(ids).toHaveLength(17);
  for (const id of ids) expect(id).not.toMatch(/ACOMP|COM-/);
});
