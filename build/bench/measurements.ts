import type { MeasurementPlan } from './measurement.ts';
import { p1Handler } from './p1Handler.ts';
import { p2Acknowledged } from './p2Acknowledged.ts';
import { p3Together } from './p3Together.ts';
import { p4Screens } from './p4Screens.ts';

/** Every measurement, in the order in which they run. */
export const measurements = { p1Handler, p2Acknowledged, p3Together, p4Screens } satisfies Readonly<Record<string, MeasurementPlan>>;

export type MeasurementName = keyof typeof measurements;
