import { randomBytes } from 'node:crypto';
import type { KioskSetup } from '../../shared/domain/deviceSetup.ts';
import type { CommandId, KioskId, Sender } from '../../shared/domain/ids.ts';
import type { Setup } from '../../shared/domain/setup.ts';
import type { PairingApproval } from '../../shared/protocol/pairing.ts';
import type { Refusal } from '../../shared/protocol/refusals.ts';
import type { Submit } from '../registers/submitWithRegisters.ts';
import type { Devices, NewDevice } from './devices.ts';
import { freeNumber, nextKiosk } from './kioskNumbers.ts';
import type { OpenRequest, Pairings } from './pairings.ts';
import { sampleDevices } from './sampleDevices.ts';

/** What letting a device in takes. */
export type Admission = {
  readonly pairings: Pairings;
  readonly devices: Devices;
  readonly setup: () => Setup;
  readonly submit: Submit;
  /** The key with which the device of the n-th pairing makes its tickets' codes. */
  readonly deviceKey: (pairing: number) => Buffer;
  /** Whether the sample's kiosk still needs no token: then nobody else can be it. */
  readonly sampleStands: () => boolean;
};

type LetIn =
  | { readonly ok: true; readonly device: string; readonly screen: string }
  | { readonly ok: false; readonly refusal: Refusal };

type Place = Pick<NewDevice, 'screen' | 'pairing'>;
type Found =
  | { readonly ok: true; readonly place: Place; readonly kiosks?: readonly KioskSetup[] }
  | { readonly ok: false; readonly refusal: Refusal };

const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;

type Approval = PairingApproval & { readonly pairing: string };

/**
 * Lets the device of a request in, in a supervisor's name. A kiosk gets its place in the setup first, by a change of the setup
 * as any other. Throws when the devices cannot be written; the request is then open again.
 */
export type Admit = (approval: Approval, by: Sender) => Promise<LetIn>;

/** One after the other: of two that come in the same moment, the second looks for its place when the first has its own. */
export function admitting(admission: Admission): Admit {
  let last: Promise<unknown> = Promise.resolve();
  return (approval, by) => {
    const turn = last.then(() => letIn(admission, approval, by));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function letIn(admission: Admission, { pairing, code, as }: Approval, by: Sender): Promise<LetIn> {
  const decision = admission.pairings.decide(pairing);
  if (!decision.ok) return no({ type: decision.why });
  let isDone = false;
  try {
    if (decision.request.code !== code) return no({ type: 'wrong-code' });
    const found = placeFor(admission, decision.request, as);
    if (!found.ok) return found;
    const refusal = found.kiosks ? await changeKiosks(admission, found.kiosks, { pairing, by }) : null;
    if (refusal) return no(refusal);
    const { role, name, address } = decision.request;
    const added = await admission.devices.add({ ...{ role, name, address, pairedBy: by }, ...found.place });
    const { screen, pairing: number } = found.place;
    const ticketKey = number === null ? null : admission.deviceKey(number).toString('base64url');
    decision.approve({ token: added.token, role, screen, ticketKey });
    isDone = true;
    return { ok: true, device: added.device, screen };
  } finally {
    if (!isDone) decision.giveUp();
  }
}

function placeFor(admission: Admission, { role }: OpenRequest, as: PairingApproval['as']): Found {
  if (!(role in as)) return no({ type: 'malformed', field: `as.${role}` });
  if ('counter' in as) return { ok: true, place: { screen: as.counter, pairing: null } };
  if ('kiosk' in as) return as.kiosk === null ? newKiosk(admission) : knownKiosk(admission, as.kiosk);
  const isKnown = admission.setup().displays.some(({ id }) => id === as.display);
  if (!isKnown) return no({ type: 'unknown-screen', screen: as.display });
  return { ok: true, place: { screen: as.display, pairing: null } };
}

function newKiosk({ setup, devices }: Admission): Found {
  const { kiosks } = setup();
  const pairing = freeNumber(kiosks, devices.numbers());
  if (pairing === null) return no({ type: 'no-pairing-number' });
  const id = nextKiosk(kiosks, devices.all());
  return { ok: true, place: { screen: id, pairing }, kiosks: [...kiosks, { id: id as KioskId, pairing }] };
}

/** A kiosk of the setup keeps its number, unless a device had it that was revoked a short time ago: its papers bear it still. */
function knownKiosk({ setup, devices, sampleStands }: Admission, id: string): Found {
  const { kiosks } = setup();
  const kiosk = kiosks.find((one) => one.id === id);
  if (!kiosk) return no({ type: 'unknown-screen', screen: id });
  if (isTaken({ devices, sampleStands }, id)) return no({ type: 'kiosk-taken', kiosk: id });
  const numbers = devices.numbers();
  if (!numbers.has(kiosk.pairing)) return { ok: true, place: { screen: id, pairing: kiosk.pairing } };
  const pairing = freeNumber(kiosks, numbers);
  if (pairing === null) return no({ type: 'no-pairing-number' });
  const changed = kiosks.map((one) => (one.id === id ? { ...one, pairing } : one));
  return { ok: true, place: { screen: id, pairing }, kiosks: changed };
}

/** Whether a kiosk of the setup has its device already: a paired one or, while the sample stands, the one without a token. */
export const isTaken = (
  { devices, sampleStands }: Pick<Admission, 'devices' | 'sampleStands'>,
  kiosk: string,
): boolean =>
  devices.all().some(({ role, screen }) => role === 'kiosk' && screen === kiosk) ||
  (kiosk === sampleDevices.kiosk && sampleStands());

async function changeKiosks(
  { setup, submit }: Admission,
  kiosks: readonly KioskSetup[],
  { pairing, by }: { readonly pairing: string; readonly by: Sender },
): Promise<Refusal | null> {
  // Another try after a refusal asks for something else: each has an id of its own.
  const id = `pairing-${pairing}-${randomBytes(6).toString('hex')}` as CommandId;
  const answer = await submit(by, { id, command: { type: 'change-setup', setup: { ...setup(), kiosks } } });
  return answer.ok ? null : answer.refusal;
}
