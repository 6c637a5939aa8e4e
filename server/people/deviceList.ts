import { timestampOf } from '../../shared/domain/time.ts';
import type { DeviceList, KnownDevice, OpenPairing } from '../../shared/protocol/pairing.ts';
import type { ServicePoint } from '../servicePoint.ts';
import type { DeviceClaims } from '../sockets/deviceClaims.ts';
import type { Devices } from './devices.ts';
import { type Admission, isTaken } from './letIn.ts';
import type { OpenRequest } from './pairings.ts';
import type { Device } from './people.ts';

export type Listing = {
  readonly admission: Pick<Admission, 'pairings' | 'devices' | 'sampleStands'>;
  readonly claims: Pick<DeviceClaims, 'isHere' | 'clashOf'>;
  readonly point: Pick<ServicePoint, 'state' | 'now'>;
  readonly fingerprint: string;
  /** Where other machines reach this server now. */
  readonly address: () => string | null;
};

/** Who waits to be let in, and which devices there are; nothing with which somebody could be one of them. */
export function deviceList({ admission, claims, point, fingerprint, address }: Listing): DeviceList {
  const { pairings, devices } = admission;
  const { setup } = point.state();
  const now = point.now();
  const openPairing = ({ askedMsAgo, ...request }: OpenRequest): OpenPairing => ({
    ...request,
    askedAt: new Date(now - askedMsAgo).toISOString(),
  });
  return {
    at: timestampOf(now),
    zone: setup.zone,
    fingerprint,
    serverAddress: address(),
    pairings: pairings.open().map(openPairing),
    devices: devices.all().map((device) => knownDevice(device, devices, claims)),
    free: {
      kiosks: setup.kiosks.map(({ id }) => id).filter((id) => !isTaken(admission, id)),
      displays: setup.displays.map(({ id }) => id),
    },
  };
}

function knownDevice(device: Device, devices: Devices, claims: Listing['claims']): KnownDevice {
  const { id, role, screen, name, pairing, pairedAt, pairedBy, address } = device;
  const seen = devices.lastSeen(id);
  const clash = claims.clashOf(id);
  return {
    ...{ device: id, role, screen, name, pairingNumber: pairing, pairedAt, pairedBy },
    isHere: claims.isHere(id),
    lastSeenAt: seen && new Date(seen.at).toISOString(),
    address: seen?.address ?? address,
    usedTwice: clash && { at: new Date(clash.at).toISOString(), addresses: clash.addresses },
  };
}
