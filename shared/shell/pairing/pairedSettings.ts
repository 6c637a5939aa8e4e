import type { PairedDevice } from '../../protocol/pairing.ts';
import type { Settings } from '../settings/settings.ts';

/** The settings of a device that a server has let in: who it is there, and by what that server is known again. */
export const pairedSettings = (
  before: Settings,
  { token, role, screen, ticketKey }: PairedDevice,
  fingerprint: string,
): Settings => ({
  ...before,
  ...{ token, fingerprint, ticketKey },
  // A counter is told by who signs in.
  screen: role === 'counter' ? before.screen : screen,
});
