import { bridgeChannel, type SetUp, type SetUpAnswer, type SetUpNow } from '../../protocol/bridge.ts';
import { addressSchema, nothingSchema, setUpSchema } from '../../protocol/bridgeSchemas.ts';
import { answerCalls, type Caller, hearCalls } from '../bridge/answerCalls.ts';
import type { Role } from '../role.ts';
import type { OpenedSettings } from '../settings/openSettings.ts';
import type { Settings } from '../settings/settings.ts';
import { hashPin, type PinHash } from '../staff/pinHash.ts';
import { checkServer } from './checkServer.ts';

export type SettingUp = {
  readonly role: Role;
  readonly settings: OpenedSettings;
  /** The device is set up, or set up otherwise than before. */
  readonly onSaved: () => void;
  readonly leave: () => void;
};

/** Lets the first page check a server and save it. */
export function serveSetUp({ role, settings, onSaved, leave }: SettingUp, caller: Caller): void {
  answerCalls(bridgeChannel.lookAtSetUp, caller, { schema: nothingSchema, answer: () => setUpNow(role, settings) });
  answerCalls(bridgeChannel.checkServer, caller, {
    schema: addressSchema,
    answer: ({ address }) => checkServer(address),
    refuse: () => ({ ok: false, why: 'no-address' }),
  });
  answerCalls(bridgeChannel.saveSetUp, caller, {
    schema: setUpSchema,
    answer: async (setUp) => {
      const answer = await save(setUp, role, settings);
      caller.log(`set up for ${setUp.address}: ${answer.ok ? 'saved' : answer.why}`);
      // Not before the page has its answer.
      if (answer.ok) setTimeout(onSaved, 100);
      return answer;
    },
  });
  hearCalls(bridgeChannel.leave, caller, { schema: nothingSchema, hear: leave });
}

function setUpNow(role: Role, settings: OpenedSettings): SetUpNow {
  const { server, screen, language, staffPin } = settings.current();
  return {
    role: role.name,
    address: server,
    screen: screen ?? role.firstScreen,
    language,
    needsPin: role.isLocked && staffPin === null,
    damaged: settings.damaged,
  };
}

/** Pairing belongs between the check and the saving: it gives `token` and `fingerprint`, which a new server always needs. */
async function save(setUp: SetUp, role: Role, settings: OpenedSettings): Promise<SetUpAnswer> {
  if (role.isLocked && setUp.pin === undefined && settings.current().staffPin === null) {
    return { ok: false, why: 'pin-missing' };
  }
  const found = await checkServer(setUp.address);
  if (!found.ok) return found;
  const pin = setUp.pin === undefined ? null : await hashPin(setUp.pin);
  try {
    await settings.change((before) => changed(before, { ...setUp, address: found.address }, pin));
    return { ok: true };
  } catch (error) {
    return { ok: false, why: 'not-saved', detail: error instanceof Error ? error.message : String(error) };
  }
}

const changed = (before: Settings, { address, language, screen }: SetUp, pin: PinHash | null): Settings => ({
  ...before,
  ...(address !== before.server && { token: null, fingerprint: null }),
  server: address,
  language,
  screen: screen ?? before.screen,
  staffPin: pin ?? before.staffPin,
});
