import { type Serving, serveParent } from './child.ts';
import type { Sizes } from './measurement.ts';
import { type MeasurementName, measurements } from './measurements.ts';
import { tempFolder } from './tempFolder.ts';

/** The arguments with which a process of its own measures. */
export const measureArgs = (name: MeasurementName, sizes: Sizes): readonly string[] => [
  'measure',
  name,
  JSON.stringify(sizes),
];

/** Measures in this process: each question of the parent is one round. */
export function serveMeasurement([name, sizes]: readonly string[]): void {
  serveParent(opened(name as MeasurementName, JSON.parse(sizes ?? '') as Sizes));
}

async function opened(name: MeasurementName, sizes: Sizes): Promise<Serving> {
  const folder = await tempFolder();
  try {
    const { round, close } = await measurements[name].open({ folder: folder.path, sizes });
    return {
      answer: round,
      close: async () => {
        await close();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}
