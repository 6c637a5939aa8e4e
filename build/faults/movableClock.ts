import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The clock of a server in its own process, set from outside while it runs; its other clock, that nobody can set, is the machine's. */
export type MovableClock = {
  /** What the server must be started with. */
  readonly env: NodeJS.ProcessEnv;
  /** Sets it to a moment (ISO 8601); it then goes on from there. */
  readonly set: (iso: string) => void;
  /** Sets it right. */
  readonly mend: () => void;
  readonly close: () => void;
};

/** A clock that shows this moment when the server starts. */
export function movableClock(iso: string): MovableClock {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-clock-'));
  const ahead = join(folder, 'aheadMs');
  const moveBy = (ms: number) => writeFileSync(ahead, String(ms));
  const set = (to: string) => moveBy(Date.parse(to) - Date.now());
  set(iso);
  const preload = `
    import { readFileSync } from 'node:fs';
    const real = Date.now;
    Date.now = () => real() + Math.round(Number(readFileSync(${JSON.stringify(ahead)}, 'utf8')));`;
  return {
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` },
    set,
    mend: () => moveBy(0),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
