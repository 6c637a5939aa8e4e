import { newId } from '../client/newId.ts';

/** Who this device is to the server, and who has signed in on it. Tokens stay here: no page ever sees one. */
export type Identity = {
  /** This start of this device: a copy of its disk has the same token, and another of these. */
  readonly instance: string;
  /** The token to send; undefined: none. A person's stands before the device's. */
  readonly bearer: () => string | undefined;
  readonly device: () => string | undefined;
  /** Whether what answers at the server's address is the server that the tokens are for; where none was ever paired, it is. */
  readonly mayAsk: () => Promise<boolean>;
  readonly signedIn: (token: string) => void;
  readonly signedOut: () => void;
};

export type IdentityParts = {
  /** The device's own token, as its settings keep it. */
  readonly device: () => string | null;
  readonly mayAsk: () => Promise<boolean>;
  /** Whoever was known is no longer who asks. */
  readonly onChange: () => void;
};

/** The identity of a device; nobody has signed in on it. */
export function openIdentity({ device, mayAsk, onChange }: IdentityParts): Identity {
  let person: string | null = null;
  const become = (next: string | null) => {
    if (next === person) return;
    person = next;
    onChange();
  };
  return {
    instance: newId(),
    bearer: () => person ?? device() ?? undefined,
    device: () => device() ?? undefined,
    mayAsk,
    signedIn: become,
    signedOut: () => become(null),
  };
}
