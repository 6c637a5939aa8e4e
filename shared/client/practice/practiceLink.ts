import type { Command } from '../../domain/commands.ts';
import { senderOf } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import { timestampOf } from '../../domain/time.ts';
import type { Reply, ViewMessage } from '../../protocol/messages.ts';
import { notDone } from '../../protocol/notDone.ts';
import type { Screen } from '../../views/screen.ts';
import { viewOf } from '../../views/viewOf.ts';
import { type Command as Asked, type Language, type Link, type LinkState, startingState } from '../link.ts';
import { observable } from '../observable.ts';
import { practicePoint } from './practicePoint.ts';
import { practiceRoom } from './practiceRoom.ts';
import { practiceSetup } from './practiceSetup.ts';

export type PracticeOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly seed?: number;
};

/** Who practises. */
export const practiceAgent = 'practice';

const everyMs = 1_000;

/** A link to a point that is nowhere but in this page: the same rules, simulated visitors, nothing sent and nothing kept. */
export function practiceLink({ now = Date.now, seed = Date.now() }: PracticeOptions = {}): Link {
  const point = practicePoint(practiceSetup);
  const room = practiceRoom(point, { from: now(), seed });
  const by = senderOf('agent', practiceAgent);
  const state = observable<LinkState>({ ...startingState, connection: 'live' });
  let screen: Screen | null = null;
  let language: Language = 'es';
  const look = () => {
    const shown = screen && messageOf(screen);
    if (shown) state.change({ shown });
  };
  function messageOf(of: Screen): ViewMessage | null {
    const at = now() as Instant;
    const view = viewOf(point.state(), { screen: of, by }, { now: at });
    return view && { revision: point.state().revision, at: timestampOf(at), view };
  }
  const timer = setInterval(() => {
    if (room.goOn(now())) look();
  }, everyMs);
  return {
    state: state.now,
    subscribe: state.subscribe,
    show: (next, spoken) => {
      screen = next;
      language = spoken ?? language;
      look();
    },
    send: async (asked): Promise<Reply> => {
      room.goOn(now());
      const answer = point.submit(by, domainCommand(asked), now());
      look();
      return answer.ok ? answer : notDone(answer.rejection, language);
    },
    close: () => clearInterval(timer),
  };
}

/** There are no registers in a practice: what would be kept in them is left out. */
function domainCommand(asked: Asked): Command {
  const { note: _, needs, ...rest } = asked as Asked & { note?: string; needs?: readonly string[] };
  return { ...rest, ...(needs && { hasNeeds: true }) } as Command;
}
