import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { longestLines, tableLines } from './architecture/report.ts';
import { sourcesOf } from './architecture/sources.ts';
import { modulesOf, violations } from './architecture/violations.ts';

describe('the architecture of this tree', () => {
  const modules = modulesOf(sourcesOf(fileURLToPath(new URL('..', import.meta.url))));

  test('holds every rule', () => {
    const report = [
      'Who may import whom',
      '',
      ...tableLines(modules),
      '',
      'The longest files',
      '',
      ...longestLines(modules),
    ];
    process.stdout.write(`\n${report.join('\n')}\n\n`);
    expect(violations(modules)).toEqual([]);
  });

  test('was really read', () => {
    const itself = modules.find((module) => module.path === 'build/architecture.test.ts');
    expect(itself?.imports.map((each) => each.to)).toContain('build/architecture/violations.ts');
  });
});
