import type { DeviceRole, PairedDevice } from '../protocol/pairing.ts';
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

function place<Value extends object>(key: string, isValue: (value: unknown) => value is Value) {
  let inMemory: Value | null = null;
  return {
    read: (): Value | null => {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return isValue(value) ? value : inMemory;
      } catch {
        return inMemory;
      }
    },
    keep: (value: Value | null): void => {
      inMemory = value;
      try {
        if (value) localStorage.setItem(key, JSON.stringify(value));
        else localStorage.removeItem(key);
      } catch {
        // Nothing may be kept in this browser.
      }
    },
  };
}
