import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { isNode, type Node, walk } from './syntax.ts';

/** A source file: its path in this tree and its text. */
export type Source = { readonly path: string; readonly text: string };

/** One import, wherever it goes: `to` is a path of this tree, a package's name, or `node:`. */
export type Import = {
  readonly to: string;
  readonly kind: 'file' | 'package' | 'node';
  readonly typeOnly: boolean;
  readonly line: number;
};

export type Module = {
  readonly path: string;
  readonly lines: number;
  readonly program: Node;
  readonly imports: readonly Import[];
  /** Lines with an import whose goal cannot be read: `import(name)`, `import.meta.glob(…)`. */
  readonly hidden: readonly number[];
  readonly lineAt: (offset: number) => number;
};

/** Reads a file with all its imports, types and dynamic ones included. Throws when the file does not parse. */
export function readModule(source: Source, paths: ReadonlySet<string>): Module {
  const { program, comments, errors } = parseSync(source.path, source.text);
  if (errors[0] !== undefined) throw new Error(`${source.path} does not parse: ${errors[0].message}`);
  const lineAt = (offset: number) => source.text.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  const hidden: number[] = [];
  const root = program as unknown as Node;
  walk(root, (node) => {
    const found = importIn(node);
    if (found === undefined) return;
    const line = lineAt(node.start);
    if (found.specifier === undefined) hidden.push(line);
    else imports.push({ ...goalOf(source.path, found.specifier, paths), typeOnly: found.typeOnly, line });
  });
  for (const comment of comments) {
    const named = /^\/\s*<reference\s+\w+=["']([^"']+)/.exec(comment.value)?.[1];
    if (named) imports.push({ ...goalOf(source.path, named, paths), typeOnly: true, line: lineAt(comment.start) });
  }
  return { path: source.path, lines: source.text.trimEnd().split('\n').length, program: root, imports, hidden, lineAt };
}

type Found = { readonly specifier: string | undefined; readonly typeOnly: boolean };

// `import { type A }` counts as a value: with verbatimModuleSyntax the file is still loaded; only `import type` is not.
function importIn(node: Node): Found | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: text(node.source), typeOnly: node.importKind === 'type' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return isNode(node.source) ? { specifier: text(node.source), typeOnly: node.exportKind === 'type' } : undefined;
    case 'ImportExpression':
      return { specifier: text(node.source), typeOnly: false };
    case 'TSImportType':
      return { specifier: text(node.source), typeOnly: true };
    case 'TSExternalModuleReference':
      return { specifier: text(node.expression), typeOnly: false };
    case 'CallExpression':
      return requiredIn(node);
    default:
      return undefined;
  }
}

function requiredIn(call: Node): Found | undefined {
  const callee = call.callee;
  if (!isNode(callee)) return undefined;
  if (callee.type === 'Identifier' && callee.name === 'require') {
    return { specifier: text((call.arguments as unknown[])[0]), typeOnly: false };
  }
  const isGlob =
    callee.type === 'MemberExpression' &&
    isNode(callee.object) &&
    callee.object.type === 'MetaProperty' &&
    isNode(callee.property) &&
    callee.property.name === 'glob';
  return isGlob ? { specifier: undefined, typeOnly: false } : undefined;
}

function text(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const [only, ...more] = node.type === 'TemplateLiteral' ? (node.quasis as Node[]) : [];
  return more.length === 0 ? (only?.value as { cooked?: string } | undefined)?.cooked : undefined;
}

function goalOf(from: string, specifier: string, paths: ReadonlySet<string>): Pick<Import, 'to' | 'kind'> {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return { to: resolve(posix.join(posix.dirname(from), bare), paths), kind: 'file' };
  if (bare.startsWith('/')) return { to: resolve(bare.slice(1), paths), kind: 'file' };
  if (isBuiltin(bare)) return { to: 'node:', kind: 'node' };
  const depth = bare.startsWith('@') ? 2 : 1;
  return { to: bare.split('/').slice(0, depth).join('/'), kind: 'package' };
}

function resolve(path: string, paths: ReadonlySet<string>): string {
  const withoutJs = path.replace(/\.js(x?)$/, '.ts$1');
  const candidates = [path, withoutJs, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((candidate) => paths.has(candidate)) ?? path;
}
