/** The devices that need no token while the sample stands. */
export const sampleDevices = { kiosk: 'k1', display: 'd1' } as const;
