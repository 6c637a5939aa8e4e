import { barrels } from './barrels.ts';
import { cycles } from './cycles.ts';
import { forbiddenImports, forbiddenReach } from './imports.ts';
import { type Module, readModule, type Source } from './module.ts';
import { impureWords, unplainWords } from './words.ts';

/** Reads all files of a tree, which know of one another. */
export function modulesOf(sources: readonly Source[]): Module[] {
  const paths = new Set(sources.map((source) => source.path));
  return sources.map((source) => readModule(source, paths));
}

/** Everything that breaks a rule of the architecture, a sentence each; none when all is well. */
export const violations = (modules: readonly Module[]): string[] =>
  [forbiddenImports, forbiddenReach, cycles, barrels, impureWords, unplainWords].flatMap((rule) => rule(modules));
