/** What one of the three apps is: everything in which they differ. */
export type Role = {
  readonly name: 'kiosk' | 'counter' | 'display';
  /** Fills its screen and is left with the staff's PIN only; otherwise it is a window like any other. */
  readonly isLocked: boolean;
  /** The screen of the point's setup that it is until told otherwise; null: a counter is told by who signs in. */
  readonly firstScreen: string | null;
  /** What its page fetches from the server: the beginnings of paths that are forwarded with the device's token. */
  readonly forwards: readonly string[];
  /** Whether people sign in on it: their token then stands before the device's. */
  readonly isForPeople: boolean;
  /** Whether it is placed on a screen of its own, never on the first one while there is another. */
  readonly isOnOwnScreen: boolean;
  /** Permissions of Chromium that its page is given; none is needed today. */
  readonly permissions: readonly string[];
};

export const roles: Readonly<Record<Role['name'], Role>> = {
  kiosk: {
    name: 'kiosk',
    isLocked: true,
    firstScreen: 'k1',
    forwards: ['/clips/'],
    isForPeople: false,
    isOnOwnScreen: false,
    permissions: [],
  },
  counter: {
    name: 'counter',
    isLocked: false,
    firstScreen: null,
    forwards: ['/api/', '/clips/'],
    isForPeople: true,
    isOnOwnScreen: false,
    permissions: [],
  },
  display: {
    name: 'display',
    isLocked: true,
    firstScreen: 'd1',
    forwards: ['/clips/', '/slides/'],
    isForPeople: false,
    isOnOwnScreen: true,
    permissions: [],
  },
};
