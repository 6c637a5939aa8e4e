import type { Setup } from '../../shared/domain/setup.ts';
import type { Submit } from '../registers/submitWithRegisters.ts';
import type { Devices } from './devices.ts';
import { wronglyNumbered } from './kioskNumbers.ts';

/** Refuses a change of the setup that gives a kiosk the pairing number of another's device, or one that rests. */
export const guardKioskNumbers =
  (submit: Submit, { devices, setup }: { readonly devices: Devices; readonly setup: () => Setup }): Submit =>
  async (by, message, ofCode) => {
    const { command } = message;
    const wrong = command.type === 'change-setup' && wronglyNumbered(command.setup, devices.numbers(), setup());
    if (!wrong) return submit(by, message, ofCode);
    const { id: kiosk, pairing } = wrong;
    return { ok: false, refusal: { type: 'pairing-number-rests', pairing, kiosk } };
  };
