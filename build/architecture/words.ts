import { areaOf } from './areas.ts';
import type { Module } from './module.ts';
import { isNode, type Node, walk } from './syntax.ts';

const waiting = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
const clocksAndChance = ['Date.now', 'Math.random', 'performance.now', 'crypto.getRandomValues', 'crypto.randomUUID'];
const notInShared: Readonly<Record<string, string>> = {
  TSAnyKeyword: 'any',
  TSEnumDeclaration: 'enum',
  ClassDeclaration: 'class',
  ClassExpression: 'class',
};

/** Clocks, chance and waiting in a pure area. Its tests may use them, it itself gets time and identity from outside. */
export function impureWords(modules: readonly Module[]): string[] {
  const pure = modules.filter((module) => areaOf(module.path)?.pure && !/\.test\.tsx?$/.test(module.path));
  return pure.flatMap((module) => said(module, impureWord));
}

/** `any`, `enum` and `class` in shared, whose things are plain readonly types. */
export function unplainWords(modules: readonly Module[]): string[] {
  const shared = modules.filter((module) => module.path.startsWith('shared/'));
  return shared.flatMap((module) => said(module, (node) => notInShared[node.type]));
}

function said(module: Module, wordIn: (node: Node) => string | undefined): string[] {
  const found = new Set<string>();
  walk(module.program, (node) => {
    const word = wordIn(node);
    if (word !== undefined) found.add(`${module.path}:${module.lineAt(node.start)} says ${word}`);
  });
  return [...found];
}

function impureWord(node: Node): string | undefined {
  if (node.async === true) return 'async';
  switch (node.type) {
    case 'AwaitExpression':
      return 'await';
    case 'MemberExpression':
      return impureMember(node);
    case 'NewExpression':
      return isNamed(node.callee, 'Date') && (node.arguments as unknown[]).length === 0 ? 'new Date()' : undefined;
    case 'CallExpression':
      return isNamed(node.callee, 'Date') ? 'Date()' : undefined;
    // Under another name the clock would pass unseen.
    case 'VariableDeclarator':
      return isNamed(node.init, 'Date') || isNamed(node.init, 'Math') ? 'Date or Math under another name' : undefined;
    case 'Identifier':
      return [...waiting, 'globalThis'].find((name) => isNamed(node, name));
    default:
      return undefined;
  }
}

function impureMember(node: Node): string | undefined {
  const object = node.object as Node;
  const property = node.property as Node;
  const member = `${object.name}.${node.computed === true ? property.value : property.name}`;
  return clocksAndChance.find((each) => each === member);
}

const isNamed = (node: unknown, name: string): boolean =>
  isNode(node) && node.type === 'Identifier' && node.name === name;
