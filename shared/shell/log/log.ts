/** Writes one line of what happened; never a token, a PIN or what a visitor asked for. */
export type Log = (text: string) => void;
