import { commonWays } from './commonWays.ts';
import { loneCommand } from './loneCommand.ts';
import type { MeasurementPlan } from './measurement.ts';
import { p1Handler } from './p1Handler.ts';
import { p2Acknowledged } from './p2Acknowledged.ts';
import { p3Together } from './p3Together.ts';
import { p4Screens } from './p4Screens.ts';
import { p5FlatDay } from './p5FlatDay.ts';
import { p7Start } from './p7Start.ts';

const all = {
  ...{ P1: p1Handler, P2: p2Acknowledged, P3: p3Together, P4: p4Screens, P5: p5FlatDay, P7: p7Start },
  ...{ ways: commonWays, lone: loneCommand },
};

/** Every measurement by the name under which it can be asked for, in the order in which they run. */
export const measurements: Readonly<Record<keyof typeof all, MeasurementPlan>> = all;

export type MeasurementName = keyof typeof all;
