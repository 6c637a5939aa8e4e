import type { LinkBridge } from './bridge.ts';
import { type Link, type LinkState, startingState } from './link.ts';
import { observable } from './observable.ts';

/** A link whose socket lives in Electron's main process: the page only hears how it is and says what it wants. */
export function bridgeLink(bridge: LinkBridge): Link {
  const state = observable<LinkState>(startingState);
  let isClosed = false;
  bridge.open((told) => {
    // What this page itself has asked and not been answered: the main process may still carry what a page before it sent.
    if (!isClosed) state.change({ ...told, pending: state.now().pending });
  });
  return {
    state: state.now,
    subscribe: state.subscribe,
    show: (screen, language) => bridge.show(screen, language),
    send: async (command) => {
      state.change({ pending: state.now().pending + 1 });
      try {
        return await bridge.send(command);
      } finally {
        state.change({ pending: state.now().pending - 1 });
      }
    },
    close: () => {
      isClosed = true;
      bridge.close();
    },
  };
}
