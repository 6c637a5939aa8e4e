export type RowsBeside = {
  /** How many calls, or cards, stand on top. */
  readonly taken: number;
  readonly isHall: boolean;
  readonly isPortrait: boolean;
  /** In a hall the waits stand in the calls' half. */
  readonly hasWaits: boolean;
  /** How many rows there are while nobody is called, each at the height to act on. */
  readonly rowsAlone: number;
};

/** How many of the last calls have room in the half of the calls. */
export function rowsBeside({ taken, isHall, isPortrait, hasWaits, rowsAlone }: RowsBeside): number {
  if (taken === 0) return isHall && hasWaits ? Math.max(2, Math.floor(rowsAlone * 0.7)) : rowsAlone;
  if (isHall) return 0;
  return [0, 3, 3, isPortrait ? 1 : 2, 0][taken] ?? 0;
}

/** How many of the last calls a hall shows in the place of the slides. */
export const rowsOfHall = (isPortrait: boolean): number => (isPortrait ? 5 : 7);
