import type { Module } from './module.ts';
import { isNode, type Node } from './syntax.ts';

/** Every index file that only hands on what others export: an index stands only where it is the switch or the registry. */
export function barrels(modules: readonly Module[]): string[] {
  const indexes = modules.filter((module) => /(^|\/)index\.tsx?$/.test(module.path));
  return indexes
    .filter((module) => (module.program.body as Node[]).every(handsOn))
    .map((module) => `${module.path} is a barrel: it declares nothing of its own`);
}

function handsOn(statement: Node): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'ExportAllDeclaration') return true;
  if (statement.type === 'ExportNamedDeclaration') return !isNode(statement.declaration);
  return (
    statement.type === 'ExportDefaultDeclaration' &&
    isNode(statement.declaration) &&
    statement.declaration.type === 'Identifier'
  );
}
