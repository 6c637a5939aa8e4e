import type { ViewMessage } from '../protocol/messages.ts';
import type { Screen, View } from '../views/screen.ts';

export type ViewStore = {
  readonly shown: () => ViewMessage | null;
  /** Whether it was newer and is now shown. */
  readonly accept: (message: ViewMessage) => boolean;
  /** Another screen: what was shown is gone, and views of the old one no longer count. */
  readonly reset: (screen: Screen) => void;
  /** Another connection: its first view counts whatever its revision, since the server may have been restored. */
  readonly renew: () => void;
};

/** The newest view of one screen: an older revision is ignored and, among equal ones, an older `at`. */
export function viewStore(): ViewStore {
  let screen: Screen | null = null;
  let shown: ViewMessage | null = null;
  let isFloorLifted = false;
  return {
    shown: () => shown,
    accept: (message) => {
      if (!screen || !belongsTo(message.view, screen)) return false;
      if (shown && !isFloorLifted && isOlder(message, shown)) return false;
      shown = message;
      isFloorLifted = false;
      return true;
    },
    reset: (next) => {
      screen = next;
      shown = null;
    },
    renew: () => {
      isFloorLifted = true;
    },
  };
}

const isOlder = (message: ViewMessage, than: ViewMessage): boolean =>
  message.revision < than.revision || (message.revision === than.revision && message.at < than.at);

function belongsTo(view: View, screen: Screen): boolean {
  switch (view.screen) {
    case 'kiosk':
      return screen.type === 'kiosk' && screen.id === view.kiosk;
    case 'display':
      return screen.type === 'display' && screen.id === view.display;
    case 'counter':
      return screen.type === 'counter' && screen.id === view.counter.id;
    case 'counters':
      return screen.type === 'counters';
    case 'supervisor':
      return screen.type === 'supervisor';
    case 'ticket':
      return screen.type === 'ticket';
    default:
      return view satisfies never;
  }
}

/** Whether two screens are the same one. */
export const isSameScreen = (one: Screen | null, other: Screen): boolean =>
  one?.type === other.type && ('id' in one ? one.id : null) === ('id' in other ? other.id : null);
