import { bringUpToDate } from './build.mjs';

/** Builds what the tests of the built server and pages start, once for the whole run. */
export async function setup(): Promise<void> {
  await bringUpToDate();
}
