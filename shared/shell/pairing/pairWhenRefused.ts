import type { LinkState } from '../../client/link.ts';
import { mustPair } from '../../client/mustPair.ts';
import type { Role } from '../role.ts';
import type { OpenedSettings } from '../settings/openSettings.ts';
import { pairedSettings } from './pairedSettings.ts';
import type { PairingDesk } from './pairingDesk.ts';

export type Pairing = {
  readonly role: Role;
  readonly settings: OpenedSettings;
  readonly desk: PairingDesk;
  /** Shows the page on which a device waits to be let in. */
  readonly show: () => void;
  readonly onPaired: () => void;
  readonly onFault: (error: unknown) => void;
};

/**
 * Hears how the link is, and lets a kiosk or display that its server does not know, or no longer, ask to be let in. A token
 * that was taken away is forgotten; one that is merely unknown is kept until there is another.
 */
export function pairWhenRefused({
  role,
  settings,
  desk,
  show,
  onPaired,
  onFault,
}: Pairing): (state: LinkState) => void {
  return ({ refusal }) => {
    const { server, language } = settings.current();
    // A counter's page is refused whenever nobody has signed in on it.
    if (!mustPair(refusal) || !role.isLocked || server === null || desk.seen()) return;
    const isRevoked = refusal.why === 'device-revoked';
    if (isRevoked) void settings.change((before) => ({ ...before, token: null, ticketKey: null })).catch(onFault);
    desk.begin({
      ...{ address: server, role: role.name, language: language ?? 'es', why: isRevoked ? refusal.text : null },
      keep: async (device, fingerprint) => {
        await settings.change((before) => pairedSettings(before, device, fingerprint));
        setTimeout(onPaired, 100);
      },
    });
    show();
  };
}
