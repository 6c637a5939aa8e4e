/** What a device can be: a kiosk and a display are one of the setup's, a counter is a place where people sign in. */
export const deviceRoles = ['kiosk', 'counter', 'display'] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** The signs of a pairing code; none of them looks like another of them or like a sign that is left out. */
export const codeSigns = 'ACDEFGHJKMNPQRTVWXY34679';
export const codeLength = 6;

/** A device without a token asks to be one of the point's. */
export type PairingAsk = { readonly role: DeviceRole; readonly name?: string };

export type PairingAsked = {
  readonly pairing: string;
  /** Only the asker has it: with it as its token it asks what became of the pairing. */
  readonly secret: string;
  /** What a person compares on both screens. */
  readonly code: string;
  readonly secondsLeft: number;
  /** SHA-256 of the point's public key in hexadecimal. */
  readonly fingerprint: string;
};

/** What became of it; a pairing that is refused, expired or over is a refusal. */
export type PairingNow =
  | { readonly state: 'waiting'; readonly code: string; readonly secondsLeft: number }
  | ({ readonly state: 'paired' } & PairedDevice);

/** What a device keeps for itself from then on. */
export type PairedDevice = {
  readonly token: string;
  readonly role: DeviceRole;
  /** Which kiosk or display of the setup it is; of a counter: the name of the machine. */
  readonly screen: string;
  /** With which a kiosk makes the codes of tickets by itself, in base64url; null: no kiosk. */
  readonly ticketKey: string | null;
};

/** As what a supervisor lets a device in. `kiosk: null`: a new kiosk, with the next free id and pairing number. */
export type PairingAs = { readonly kiosk: string | null } | { readonly display: string } | { readonly counter: string };

/** The code is the one that the supervisor has seen on the device. */
export type PairingApproval = { readonly code: string; readonly as: PairingAs };

export type OpenPairing = {
  readonly pairing: string;
  readonly role: DeviceRole;
  /** What the device calls itself; empty: nothing. */
  readonly name: string;
  readonly address: string;
  readonly code: string;
  readonly askedAt: string;
  readonly secondsLeft: number;
};

export type KnownDevice = {
  readonly device: string;
  readonly role: DeviceRole;
  readonly screen: string;
  readonly name: string;
  /** Of a kiosk: the pairing whose band of numbers it gives from. */
  readonly pairingNumber: number | null;
  readonly pairedAt: string;
  readonly pairedBy: string;
  readonly isHere: boolean;
  /** null: it has never come. To the hour, where the server has begun anew since. */
  readonly lastSeenAt: string | null;
  readonly address: string;
  /** Another machine came with the same token while this one was here. */
  readonly usedTwice: { readonly at: string; readonly addresses: readonly string[] } | null;
};

/** All that a supervisor decides about devices from. */
export type DeviceList = {
  readonly at: string;
  readonly zone: string;
  readonly fingerprint: string;
  /** Where other machines reach this server, `http://192.168.1.5:4610`; null: only its own machine does. */
  readonly serverAddress: string | null;
  readonly pairings: readonly OpenPairing[];
  readonly devices: readonly KnownDevice[];
  /** The kiosks of the setup that no device is, and all its displays. */
  readonly free: { readonly kiosks: readonly string[]; readonly displays: readonly string[] };
};

export type DeviceDecided = { readonly ok: true; readonly device: string; readonly screen: string };
export type DeviceGone = { readonly ok: true };

/** Who the point is. Whoever sends a nonce reads it signed, and can tell this point from another at the same address. */
export type PointProof = {
  readonly point: string;
  /** The Ed25519 key as SPKI in DER, in base64url. */
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Of `signedText`, in base64url; left out where no nonce came. */
  readonly signature?: string;
};

/** What the point signs for a nonce; the words before it keep the signature from meaning anything else. */
export const signedText = (point: string, nonce: string): string => `ventanilla point ${point} nonce ${nonce}`;

/** What a nonce looks like: enough chance that nobody has seen it signed. */
export const noncePattern = /^[A-Za-z0-9_-]{16,64}$/;
