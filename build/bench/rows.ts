import { median } from './figures.ts';

/** Which disk is measured: this machine's as it is, or with every flush made slower. */
export type DiskName = 'this' | 'slow';

/** What one round has found, by name. Times in ms unless the name says otherwise. */
export type Values = Readonly<Record<string, number>>;

export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** One line of the table: a figure of ours and, beside it, the one of the same round that it is divided by. */
export type RowPlan = {
  /** The goal's number in the design, `P1`. */
  readonly id: string;
  readonly what: string;
  /** The name of our figure among the values. */
  readonly ours: string;
  readonly unit: 'ms' | 'µs' | 'B' | '/s';
  readonly beside?: { readonly value: string; readonly name: string };
  /** What the ratio must keep, or the figure itself where nothing stands beside it; a disk without a goal is shown only. */
  readonly goal: Readonly<Partial<Record<DiskName, Goal>>>;
  /** The disks on which it is measured; both where it is not said. */
  readonly on?: readonly DiskName[];
};

export type Row = {
  readonly plan: RowPlan;
  readonly disk: DiskName;
  readonly ours: number;
  readonly beside: number | null;
  /** The median of the rounds' ratios; null: nothing stands beside. */
  readonly ratio: number | null;
  /** The least and the most that a round had of what is judged. */
  readonly spread: readonly [number, number];
  readonly verdict: 'pass' | 'short' | 'shown';
};

/** The line that the rounds give: medians, so that one disturbed round decides nothing. Throws when a figure is missing. */
export function rowOf(plan: RowPlan, disk: DiskName, rounds: readonly Values[]): Row {
  const figures = (name: string): readonly number[] =>
    rounds.map((values) => {
      const figure = values[name];
      if (figure === undefined || Number.isNaN(figure)) throw new Error(`The round has no figure ${name}.`);
      return figure;
    });
  const ours = figures(plan.ours);
  const beside = plan.beside && figures(plan.beside.value);
  const ratios = beside?.map((other, round) => (ours[round] ?? Number.NaN) / other);
  const judged = ratios ?? ours;
  return {
    plan,
    disk,
    ours: median(ours),
    beside: beside ? median(beside) : null,
    ratio: ratios ? median(ratios) : null,
    spread: [Math.min(...judged), Math.max(...judged)],
    verdict: verdictOf(median(judged), plan.goal[disk]),
  };
}

function verdictOf(figure: number, goal: Goal | undefined): Row['verdict'] {
  if (!goal) return 'shown';
  const isKept = 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast;
  return isKept ? 'pass' : 'short';
}
