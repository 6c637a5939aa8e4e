import type { Screen } from '../../shared/views/screen.ts';
import type { Serving } from './child.ts';
import { type ScreenSocket, screenSocket } from './screenSocket.ts';

/** What a process with nothing but screens is told: once which, and then to say how many views have come. */
export type FollowOrder = {
  readonly port: number;
  readonly screens: readonly { readonly token: string; readonly screen: Screen }[];
};

/** Screens in a process of their own; each answer is the number of views that came since the one before. */
export function followers(): Serving {
  let views = 0;
  const onView = () => {
    views += 1;
  };
  const sockets: ScreenSocket[] = [];
  return {
    answer: async (order) => {
      if (order) {
        const { port, screens } = order as FollowOrder;
        for (const one of screens) sockets.push(await screenSocket({ port, ...one, onView }));
      }
      const came = views;
      views = 0;
      return came;
    },
    close: async () => sockets.forEach((socket) => void socket.close()),
  };
}
