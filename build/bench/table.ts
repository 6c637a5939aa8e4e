import type { DiskName, Goal, Row, RowPlan } from './rows.ts';

/** A table in Markdown whose columns also stand under each other as plain text; the first row is its head. */
export function table(rows: readonly (readonly string[])[], rightFrom = rows[0]?.length ?? 0): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => cell(row[column] ?? '', width, column)).join(' | ')} |`;
  const cell = (text: string, width: number, column: number) =>
    column >= rightFrom ? text.padStart(width) : text.padEnd(width);
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column >= rightFrom ? ':' : '-'}`).join('|')}|`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** The goals' table of one disk. */
export function goalsTable(rows: readonly Row[]): string {
  const head = ['#', 'what', 'ours', 'beside', 'is', 'ratio', 'rounds', 'goal', ''];
  return table([head, ...rows.map(cellsOf)]);
}

function cellsOf({ plan, disk, ours, beside, ratio, spread, verdict }: Row): readonly string[] {
  const { unit } = plan;
  const [least, most] = spread;
  const range =
    ratio === null ? `${figure(least, unit)}–${figure(most, unit)}` : `${least.toFixed(2)}–${most.toFixed(2)}`;
  return [
    ...[plan.id, plan.what, figure(ours, unit), plan.beside?.name ?? ''],
    ...[beside === null ? '' : figure(beside, unit), ratio === null ? '' : ratio.toFixed(2), range],
    ...[goalText(plan, disk), verdict],
  ];
}

function goalText({ goal, beside, unit }: RowPlan, disk: DiskName): string {
  const wanted: Goal | undefined = goal[disk];
  if (!wanted) return '';
  const [sign, bound] = 'atMost' in wanted ? ['≤', wanted.atMost] : ['≥', wanted.atLeast];
  return `${sign} ${bound}${beside ? '' : ` ${unit}`}`;
}

/** A figure with its unit, in as many digits as mean something. */
export function figure(value: number, unit: RowPlan['unit']): string {
  if (unit === 'ms') return value >= 100 ? `${value.toFixed(0)} ms` : `${value.toPrecision(3)} ms`;
  if (unit === 'µs') return `${value >= 10 ? value.toFixed(0) : value.toFixed(1)} µs`;
  return unit === 'B' ? `${value.toFixed(0)} B` : `${value.toFixed(0)} /s`;
}
