import { type Area, anyPackage, anything, areaOf, areas, forTests, isWithin } from './areas.ts';
import type { Import, Module } from './module.ts';

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Every import that the table does not allow, as a sentence with its place. */
export function forbiddenImports(modules: readonly Module[], table: readonly Area[] = areas): string[] {
  return modules.flatMap((module) => {
    const area = areaOf(module.path, table);
    if (area === undefined) return [`${module.path} lies in no area of the table "who may import whom"`];
    const open = area.may.includes(anything);
    return [
      ...module.imports
        .filter((each) => !open && !isAllowed(area, module, each, table))
        .map((each) => say(area, module, each)),
      ...module.hidden.filter(() => !open).map((line) => `${module.path}:${line} imports what only the run can tell`),
    ];
  });
}

function isAllowed(area: Area, module: Module, wanted: Import, table: readonly Area[]): boolean {
  if (wanted.kind === 'file' && areaOf(wanted.to, table) === area) return true;
  const words = [...area.may, ...(wanted.typeOnly ? (area.types ?? []) : []), ...(isTest(module.path) ? forTests : [])];
  return words.some((word) => fits(wanted, word));
}

function fits(wanted: Import, word: string): boolean {
  if (wanted.kind === 'file') return isWithin(wanted.to, word);
  return wanted.to === word || (wanted.kind === 'package' && word === anyPackage);
}

function say(area: Area, module: Module, wanted: Import): string {
  const onlyTypes = area.types?.some((word) => fits(wanted, word));
  const hint = onlyTypes ? 'from there only types, by "import type"' : `${area.path} may import ${wordsOf(area)}`;
  return `${module.path}:${wanted.line} imports ${wanted.to}: ${hint}`;
}

/** What an area may import, as the table says it. */
export function wordsOf(area: Area): string {
  const words = [...area.may, ...(area.types ?? []).map((word) => `types of ${word}`)];
  return words.length === 0 ? 'nothing' : words.join(', ');
}

/** Every file from which a package can be reached at run time that its area must stay free of, with the way there. */
export function forbiddenReach(modules: readonly Module[], table: readonly Area[] = areas): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  return modules.flatMap((module) => {
    const never = areaOf(module.path, table)?.neverReaches ?? [];
    const way = never.length === 0 ? undefined : wayTo(never, module, byPath, new Set());
    return way === undefined ? [] : [`${module.path} reaches ${way.at(-1)}: ${way.join(' → ')}`];
  });
}

function wayTo(
  goals: readonly string[],
  module: Module,
  byPath: ReadonlyMap<string, Module>,
  seen: Set<string>,
): string[] | undefined {
  if (seen.has(module.path)) return undefined;
  seen.add(module.path);
  for (const each of module.imports.filter((one) => !one.typeOnly)) {
    if (goals.includes(each.to)) return [module.path, each.to];
    const next = byPath.get(each.to);
    const rest = next && wayTo(goals, next, byPath, seen);
    if (rest) return [module.path, ...rest];
  }
  return undefined;
}
