import type { SlipReport } from '../views/ticketSlip.ts';

/** The names under which a page of the Electron shell and its main process speak; the shapes stand in bridgeSchemas.ts. */
export const bridgeChannel = {
  /** The page is there and wants to be told how the link is. */
  open: 'link:open',
  show: 'link:show',
  send: 'link:send',
  close: 'link:close',
  /** From the main process: how the link is now. */
  state: 'link:state',
  /** The page has drawn something and its timers run. */
  alive: 'page:alive',
  /** Somebody held the corner: the staff's page is wanted. */
  askStaff: 'staff:ask',
  staff: 'staff:act',
  backToScreen: 'staff:back',
  lookAtSetUp: 'set-up:look',
  findServers: 'set-up:find',
  checkServer: 'set-up:check',
  saveSetUp: 'set-up:save',
  leave: 'set-up:leave',
  lookAtPairing: 'set-up:pairing',
  pairAgain: 'set-up:pair-again',
  endPairing: 'set-up:end-pairing',
  lookAtStaff: 'staff:look',
} as const;

/** What Electron's page of the staff may ask for with the PIN. */
export type StaffAct = { readonly pin: string; readonly act: 'exit' | 'set-up' | 'test-page' };
export type StaffAnswer =
  /** `slip`: how the test page came out. */
  | { readonly ok: true; readonly slip?: SlipReport }
  | { readonly ok: false; readonly why: 'wrong-pin' }
  | { readonly ok: false; readonly why: 'wait'; readonly waitSeconds: number };

/** What the staff should know of the device. */
export type StaffNow = {
  readonly address: string | null;
  /** `other-server`: one answers there that is not the one it was paired with. */
  readonly trouble: 'other-server' | null;
  /** How people call the printer that it owns; null: it owns none. */
  readonly printer: string | null;
};

/** The staff's page and the main process. */
export type StaffBridge = {
  readonly look: () => Promise<StaffNow>;
  readonly act: (asked: StaffAct) => Promise<StaffAnswer>;
  readonly back: () => void;
};

/** What this device already knows when its first page opens. */
export type SetUpNow = {
  readonly role: 'kiosk' | 'counter' | 'display';
  readonly address: string | null;
  /** Which kiosk or display of the point it is; null: a counter is told by who signs in. */
  readonly screen: string | null;
  readonly language: 'es' | 'en' | 'pt' | null;
  /** Whether a PIN of the staff must be chosen, since without one nobody could leave the screen. */
  readonly needsPin: boolean;
  /** Where settings that could not be read are kept; null: nothing was wrong. */
  readonly damaged: string | null;
  /** Whether it waits to be let in just now. */
  readonly isPairing: boolean;
};

/** How far a device is on its way into the point, without anything with which somebody could be it. */
export type PairingSeen = {
  readonly address: string;
  /** Why it must be paired again, in a sentence; null: it never was. */
  readonly why: string | null;
  readonly state:
    | { readonly step: 'asking' | 'unreachable' | 'paired' }
    | { readonly step: 'not-yet' | 'refused'; readonly text: string }
    /** The server was another than the one that gave the code: nothing was kept. */
    | { readonly step: 'other-server' }
    | { readonly step: 'waiting'; readonly code: string; readonly fingerprint: string; readonly secondsLeft: number };
};

/** A point that announced itself in the local network: where it says it answers. Only its key proves who it is. */
export type PointNearby = { readonly name: string; readonly address: string };

/** What answers at an address. */
export type ServerCheck =
  | { readonly ok: true; readonly address: string; readonly point: string; readonly version: string }
  | { readonly ok: false; readonly why: ServerProblem; readonly detail?: string };

/** `no-address`: not an address; `other-name`: the server there does not answer to this name. */
export type ServerProblem = 'no-address' | 'no-answer' | 'not-ventanilla' | 'other-name' | 'other-version';

export type SetUp = {
  readonly address: string;
  readonly language: 'es' | 'en' | 'pt';
  readonly screen?: string;
  readonly pin?: string;
};
export type SetUpAnswer =
  /** `isPairing`: it is kept once a supervisor has let the device in. */
  | { readonly ok: true; readonly isPairing: boolean }
  | { readonly ok: false; readonly why: ServerProblem | 'pin-missing' | 'not-saved'; readonly detail?: string };

/** The first page of a device and the main process. */
export type SetUpBridge = {
  readonly look: () => Promise<SetUpNow>;
  /** The points that announce themselves within three seconds. Networks may hide them: none found means nothing. */
  readonly find: () => Promise<readonly PointNearby[]>;
  readonly check: (address: string) => Promise<ServerCheck>;
  readonly save: (setUp: SetUp) => Promise<SetUpAnswer>;
  /** null: it does not wait to be let in. */
  readonly lookAtPairing: () => Promise<PairingSeen | null>;
  readonly pairAgain: () => void;
  readonly endPairing: () => void;
  /** Leaves the app, or the page where the device was set up before. */
  readonly leave: () => void;
};

/** The names under which the preload puts the bridges on a page. */
export const bridgeName = { link: 'ventanilla', staff: 'ventanillaStaff', setUp: 'ventanillaSetUp' } as const;

/** The digits of a staff PIN. */
export const staffPinPattern = /^\d{4,12}$/;
