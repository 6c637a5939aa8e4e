import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { inShort } from '../shared/domain/check/problem.ts';
import { checkSetup } from '../shared/domain/checkSetup.ts';
import { emptySetup } from '../shared/domain/emptySetup.ts';
import { sampleSetup } from '../shared/domain/sampleSetup.ts';
import type { Setup } from '../shared/domain/setup.ts';
import { setupProblemText } from '../shared/protocol/setupProblemText.ts';
import { setupSchema } from '../shared/protocol/setupSchema.ts';
import { syncedJsonFile } from '../shared/storage/syncedJsonFile.ts';
import { holdsDays } from './dataFolder.ts';
import { shapeOf } from './shapeOf.ts';

export type SetupFile = {
  /** The setup with which the very first day begins. */
  readonly seed: Setup;
  /** Resolves when the copy is on disk. */
  readonly keep: (setup: Setup) => Promise<void>;
  /** Writes again what `keep` was given last. */
  readonly keepAgain: () => Promise<void>;
};

/** Where a data folder keeps the copy; its shape is not looked at. */
export const setupCopyIn = (folder: string): Adapter<object> =>
  syncedJsonFile<object>(join(folder, 'setup.json'), (kept) => kept as object);

/**
 * The readable copy of the setup in force. It seeds only the very first day: from then on the journal holds the truth, so an edited
 * copy changes nothing by itself, and a wrong one keeps no point from opening. A wrong seed throws one sentence that names its fields.
 */
export async function openSetupFile(folder: string): Promise<SetupFile> {
  const adapter = setupCopyIn(folder);
  let wanted: Setup | null = null;
  const keep = (setup: Setup) => {
    wanted = setup;
    return adapter.write(setup);
  };
  const keepAgain = async () => {
    if (wanted) await adapter.write(wanted);
  };
  const kept = await adapter.read();
  if (kept === null) {
    await adapter.write(sampleSetup);
    return { seed: sampleSetup, keep, keepAgain };
  }
  try {
    return { seed: usable(kept), keep, keepAgain };
  } catch (error) {
    if (await holdsDays(folder)) return { seed: emptySetup, keep, keepAgain };
    throw new Error(
      `${join(folder, 'setup.json')} is no setup with which a point can open: ${(error as Error).message}.`,
    );
  }
}

/** Gives a kept setup in its shape, or throws one line that names the wrong fields. */
export const setupShape = shapeOf<Setup>(setupSchema);

function usable(kept: object): Setup {
  const setup = setupShape(kept);
  const problems = checkSetup(setup);
  if (problems.length === 0) return setup;
  throw new Error(problems.map((one) => `${one.field} ${setupProblemText(inShort(one), 'en')}`).join('; '));
}
