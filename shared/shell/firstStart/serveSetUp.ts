import { bridgeChannel, type SetUp, type SetUpAnswer, type SetUpNow } from '../../protocol/bridge.ts';
import { addressSchema, nothingSchema, setUpSchema } from '../../protocol/bridgeSchemas.ts';
import { answerCalls, type Caller, hearCalls } from '../bridge/answerCalls.ts';
import { needsPairing } from '../pairing/needsPairing.ts';
import { pairedSettings } from '../pairing/pairedSettings.ts';
import type { PairingDesk } from '../pairing/pairingDesk.ts';
import type { Role } from '../role.ts';
import type { OpenedSettings } from '../settings/openSettings.ts';
import type { Settings } from '../settings/settings.ts';
import { hashPin, type PinHash } from '../staff/pinHash.ts';
import { checkServer } from './checkServer.ts';
import { pointsNearby } from './pointsNearby.ts';

export type SettingUp = {
  readonly role: Role;
  readonly settings: OpenedSettings;
  readonly desk: PairingDesk;
  /** The device is set up, or set up otherwise than before. */
  readonly onSaved: () => void;
  readonly leave: () => void;
};

/** Lets the first page check a server, save it, and wait to be let in there. */
export function serveSetUp(settingUp: SettingUp, caller: Caller): void {
  const { desk, onSaved, leave } = settingUp;
  answerCalls(bridgeChannel.lookAtSetUp, caller, { schema: nothingSchema, answer: () => setUpNow(settingUp) });
  answerCalls(bridgeChannel.findServers, caller, {
    schema: nothingSchema,
    answer: () => pointsNearby(caller.log),
  });
  answerCalls(bridgeChannel.checkServer, caller, {
    schema: addressSchema,
    answer: ({ address }) => checkServer(address),
    refuse: () => ({ ok: false, why: 'no-address' }),
  });
  answerCalls(bridgeChannel.saveSetUp, caller, {
    schema: setUpSchema,
    answer: async (setUp) => {
      const answer = await save(setUp, settingUp);
      caller.log(
        `set up for ${setUp.address}: ${answer.ok ? (answer.isPairing ? 'to be let in' : 'saved') : answer.why}`,
      );
      // Not before the page has its answer.
      if (answer.ok && !answer.isPairing) setTimeout(onSaved, 100);
      return answer;
    },
  });
  answerCalls(bridgeChannel.lookAtPairing, caller, { schema: nothingSchema, answer: desk.seen });
  hearCalls(bridgeChannel.pairAgain, caller, { schema: nothingSchema, hear: desk.again });
  hearCalls(bridgeChannel.endPairing, caller, { schema: nothingSchema, hear: desk.end });
  hearCalls(bridgeChannel.leave, caller, { schema: nothingSchema, hear: leave });
}

function setUpNow({ role, settings, desk }: SettingUp): SetUpNow {
  const { server, screen, language, staffPin } = settings.current();
  return {
    role: role.name,
    address: server,
    screen: screen ?? role.firstScreen,
    language,
    needsPin: role.isLocked && staffPin === null,
    damaged: settings.damaged,
    isPairing: desk.seen() !== null,
  };
}

/** A server that does not know this device yet lets it in first: nothing is kept before. */
async function save(setUp: SetUp, { role, settings, desk, onSaved }: SettingUp): Promise<SetUpAnswer> {
  if (role.isLocked && setUp.pin === undefined && settings.current().staffPin === null) {
    return { ok: false, why: 'pin-missing' };
  }
  const found = await checkServer(setUp.address);
  if (!found.ok) return found;
  const { address } = found;
  const pin = setUp.pin === undefined ? null : await hashPin(setUp.pin);
  const next = (before: Settings) => changed(before, { ...setUp, address }, pin);
  const isKnownThere = settings.current().server === address && settings.current().token !== null;
  if (!isKnownThere && (await needsPairing(address, role, setUp.screen ?? settings.current().screen))) {
    const { language } = setUp;
    desk.begin({
      ...{ address, role: role.name, language, why: null },
      keep: async (device, fingerprint) => {
        await settings.change((before) => pairedSettings(next(before), device, fingerprint));
        setTimeout(onSaved, 100);
      },
    });
    return { ok: true, isPairing: true };
  }
  try {
    await settings.change(next);
    return { ok: true, isPairing: false };
  } catch (error) {
    return { ok: false, why: 'not-saved', detail: error instanceof Error ? error.message : String(error) };
  }
}

const changed = (before: Settings, { address, language, screen }: SetUp, pin: PinHash | null): Settings => ({
  ...before,
  ...(address !== before.server && { token: null, fingerprint: null, ticketKey: null }),
  server: address,
  language,
  screen: screen ?? before.screen,
  staffPin: pin ?? before.staffPin,
});
