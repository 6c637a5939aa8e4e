import { type Fault, groups } from './faultList.ts';

/** The fault list as Markdown, from the lines that the tests have left: ordered by group, then as they were seen. */
export function faultTable(lines: string): string {
  const faults = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Fault);
  const ordered = groups.flatMap((group) => faults.filter((fault) => fault.group === group));
  const rows = ordered.map(({ group, fault, happens, reads, recovery }) => {
    const read = reads.map(([where, text]) => `*${where}:* ${plain(text)}`).join('<br>');
    return `| ${[`**${group}:** ${fault}`, happens, read || '–', recovery].map(inCell).join(' | ')} |`;
  });
  const head = ['| fault | what happens | what a person reads | recovery |', '|---|---|---|---|'];
  return [...head, ...rows].join('\n');
}

/** The folder of a test run and the numbers of its processes are nobody's business. */
const plain = (text: string): string =>
  text
    .replaceAll(/\/\S*?ventanilla-fault-\w+(\/disk)?/g, 'DATA')
    .replaceAll(/process \d+/g, 'process N')
    .replaceAll(/\d{8}T\d{9}Z/g, 'TIME');

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
