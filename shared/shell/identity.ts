/** Who this device is to the server, and who has signed in on it. Tokens stay here: no page ever sees one. */
export type Identity = {
  /** The token to send; undefined: none. A person's stands before the device's. */
  readonly bearer: () => string | undefined;
  readonly device: () => string | undefined;
  readonly signedIn: (token: string) => void;
  readonly signedOut: () => void;
};

/** The identity of a device whose own token is kept in its settings; `onChange`: whoever was known is no longer who asks. */
export function openIdentity(device: () => string | null, onChange: () => void): Identity {
  let person: string | null = null;
  const become = (next: string | null) => {
    if (next === person) return;
    person = next;
    onChange();
  };
  return {
    bearer: () => person ?? device() ?? undefined,
    device: () => device() ?? undefined,
    signedIn: become,
    signedOut: () => become(null),
  };
}
