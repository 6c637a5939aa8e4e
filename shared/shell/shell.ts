import type { LinkState } from '../client/link.ts';
import type { KeptLink } from './bridge/keepLink.ts';
import type { Identity } from './identity.ts';
import type { Log } from './log/log.ts';
import type { Trust } from './pairing/trust.ts';
import type { TestPage } from './printing/testPageOf.ts';
import type { Role } from './role.ts';
import type { OpenedSettings } from './settings/openSettings.ts';

/** What the parts of a running shell share. */
export type Shell = {
  readonly role: Role;
  readonly log: Log;
  readonly settings: OpenedSettings;
  readonly identity: Identity;
  readonly link: KeptLink;
  readonly trust: Trust;
  readonly testPage: () => TestPage | null;
  /** Hears of every change of the link's state besides the page; one listener. */
  readonly onLink: (hear: (state: LinkState) => void) => void;
  /** How often in a row the app has begun anew because its page would not stay. */
  readonly relaunches: number;
};
