import { areaOf, areas } from './areas.ts';
import { wordsOf } from './imports.ts';
import type { Module } from './module.ts';

const short = (text: string): string => text.replaceAll('shared/', '');

/** The table "who may import whom" with what was really seen, as lines to print. */
export function tableLines(modules: readonly Module[]): string[] {
  const rows = areas.map((area) => {
    const own = modules.filter((module) => areaOf(module.path) === area);
    return [area.path, short(wordsOf(area)), String(own.length), seenIn(own)];
  });
  const all = [['area', 'may import', 'files', 'imports seen'], ...rows];
  const width = (column: number) => Math.min(34, Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.flatMap(([area = '', may = '', files = '', seen = '']) => {
    const mays = wrapped(may, 60);
    const seens = wrapped(seen, 60);
    return Array.from({ length: Math.max(mays.length, seens.length) }, (_, i) =>
      [
        (i === 0 ? area : '').padEnd(width(0)),
        (mays[i] ?? '').padEnd(60),
        (i === 0 ? files : '').padStart(5),
        seens[i] ?? '',
      ]
        .join(' | ')
        .trimEnd(),
    );
  });
}

function seenIn(modules: readonly Module[]): string {
  const counts = new Map<string, number>();
  for (const { path, imports } of modules) {
    const own = areaOf(path);
    for (const each of imports) {
      const target = each.kind === 'file' ? areaOf(each.to) : undefined;
      if (target !== undefined && target === own) continue;
      const name = `${each.typeOnly ? 'types of ' : ''}${target?.path ?? each.to}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return short(sorted.map(([name, count]) => `${name} ${count}`).join(', '));
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/(?<=, )/)) {
    const last = lines[lines.length - 1] ?? '';
    if (last !== '' && last.length + word.trimEnd().length > width) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines.map((line) => line.trimEnd());
}

/** The ten longest files: nobody is failed for them, they are the ones to look at. */
export function longestLines(modules: readonly Module[]): string[] {
  const longest = [...modules].sort((a, b) => b.lines - a.lines).slice(0, 10);
  return longest.map((each) => `${String(each.lines).padStart(5)}${each.lines > 150 ? ' !' : '  '} ${each.path}`);
}
