import type { Module } from './module.ts';

/** Every ring of files that load one another, each ring once. Type-only imports make no ring: they are gone at run time. */
export function cycles(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const rings = new Map<string, string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const ring = trail.slice(start);
      rings.set([...ring].sort().join(), [...ring, path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of goalsOf(byPath.get(path))) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const module of modules) visit(module.path, []);
  return [...rings.values()].map((ring) => `import cycle: ${ring}`);
}

const goalsOf = (module: Module | undefined): string[] =>
  (module?.imports ?? []).filter((each) => each.kind === 'file' && !each.typeOnly).map((each) => each.to);
