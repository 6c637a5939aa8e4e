import type { DeviceRole, PairedDevice } from '../protocol/pairing.ts';
import { browserKept } from './browserKept.ts';
import { newId } from './newId.ts';
import { isAsked, isPairedDevice } from './pairedDevice.ts';
import type { RequestStore } from './pairing.ts';

/** What a page in a browser keeps of its pairing. Whoever can use that browser's tools can copy it: an app keeps it better. */
export type KeptDevice = {
  readonly now: () => PairedDevice | null;
  readonly keep: (device: PairedDevice | null) => void;
  /** The request that is open meanwhile. */
  readonly request: RequestStore;
  /** For a socket: who the device is, asked at each connection, and which start of it this is. */
  readonly auth: (say: (auth: { readonly token?: string; readonly instance: string }) => void) => void;
};

/** What this browser keeps for a role; where it may keep nothing, until the page is left. */
export function keptDevice(role: DeviceRole): KeptDevice {
  const instance = newId();
  const device = place(`ventanilla-device-${role}`, isPairedDevice);
  const request = place(`ventanilla-pairing-${role}`, isAsked);
  return {
    now: device.read,
    keep: device.keep,
    request,
    auth: (say) => {
      const token = device.read()?.token;
      say({ instance, ...(token !== undefined && { token }) });
    },
  };
}

function place<Value extends object>(name: string, isValue: (value: unknown) => value is Value) {
  const kept = browserKept(name);
  let inMemory: Value | null = null;
  return {
    read: (): Value | null => {
      const value = kept.read();
      return isValue(value) ? value : inMemory;
    },
    keep: (value: Value | null): void => {
      inMemory = value;
      kept.keep(value ?? undefined);
    },
  };
}
