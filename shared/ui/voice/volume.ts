/** From one step of the volume to the next, in dB. */
const stepDb = 3;
/** The lowest step, in dB below full scale: 21 dB of range, more than the 18 that EN 301 549 §5.1.3.12 asks for. */
const lowestDb = -21;

/** A step of the volume, 0 for the lowest. */
export type VolumeStep = number;

export const loudestStep: VolumeStep = -lowestDb / stepDb;
/** With which every visitor begins: three steps up, four down. Whoever sets up a kiosk turns its amplifier so that this is 65 dBA. */
export const normalStep: VolumeStep = loudestStep - 3;

/** The step above or below, as far as there is one. */
export const stepBy = (step: VolumeStep, by: 1 | -1): VolumeStep => Math.min(Math.max(step + by, 0), loudestStep);

/** The gain of a step, 1 at the loudest: nothing is ever amplified beyond the clip, so nothing is distorted. */
export const gainOf = (step: VolumeStep): number => 10 ** ((lowestDb + step * stepDb) / 20);
