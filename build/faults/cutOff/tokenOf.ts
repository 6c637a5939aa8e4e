/** The token by which the server of these tests knows a kiosk. */
export const tokenOf = (kiosk: string): string => `the-token-of-${kiosk}-in-these-tests`;
