import type { Reply } from '../../protocol/messages.ts';
import type { Command, Link, LinkState, PostingLink } from '../link.ts';
import { observable } from '../observable.ts';
import { handOverWhenBack } from './handOverWhenBack.ts';
import type { Outbox } from './outbox.ts';
import { takeOrIssue } from './takeOrIssue.ts';

export type OutboxLinkOptions = {
  /** How long an answer to `take-ticket` may take before a ticket is given without the server, in ms. */
  readonly patienceMs?: number;
  /** How often it is looked whether the clock has opened or closed anything, in ms. */
  readonly lookMs?: number;
  readonly onFault?: (error: unknown) => void;
};

/**
 * A link that goes on giving tickets when the server does not answer, and hands them over when it is back. `opening` may
 * take its time: until then it is the link that it wraps.
 */
export function outboxLink(line: PostingLink, opening: Promise<Outbox>, options: OutboxLinkOptions = {}): Link {
  const { patienceMs = 1_500, lookMs = 15_000, onFault = () => {} } = options;
  let outbox: Outbox | null = null;
  let isOverdue = false;
  let asking = 0;
  let isClosed = false;
  const state = observable<LinkState>(withOutbox(line.state(), { outbox, isOverdue, since: null }));
  const stops: (() => void)[] = [];

  function look(): void {
    const told = line.state();
    if (outbox && told.connection === 'live') outbox.see(told.shown);
    const next = withOutbox(told, { outbox, isOverdue, since: state.now().lostSince });
    const { pending } = told;
    if (!isSameState(next, state.now(), pending + asking)) state.change({ ...next, pending: pending + asking });
  }

  const overdue = setTimeout(() => {
    isOverdue = true;
    look();
  }, patienceMs);
  const looking = setInterval(look, lookMs);
  stops.push(
    line.subscribe(look),
    () => clearTimeout(overdue),
    () => clearInterval(looking),
  );
  opening.then((opened) => {
    if (isClosed) return opened.close();
    outbox = opened;
    stops.push(
      opened.subscribe(look),
      handOverWhenBack(line, opened, onFault),
      () => void opened.close().catch(onFault),
    );
    look();
  }, onFault);

  async function send(command: Command): Promise<Reply> {
    if (command.type !== 'take-ticket') return line.send(command);
    asking += 1;
    look();
    try {
      const reply = await takeOrIssue(command, { line, opening, outbox, patienceMs });
      outbox?.answered(reply);
      return reply;
    } finally {
      asking -= 1;
      look();
    }
  }

  return {
    state: state.now,
    subscribe: state.subscribe,
    show: line.show,
    send,
    close: () => {
      isClosed = true;
      for (const stop of stops) stop();
      line.close();
    },
  };
}

type Beside = {
  readonly outbox: Outbox | null;
  /** The server has not answered since this page began, and should have. */
  readonly isOverdue: boolean;
  /** Since when it was told to be gone. */
  readonly since: number | null;
};

/** Cut off, the page is shown what the outbox knows; after its own start, too, once the server is overdue. */
function withOutbox(told: LinkState, { outbox, isOverdue, since }: Beside): LinkState {
  if (!outbox) return { ...told, outbox: { problem: 'opening', kept: 0, refused: [], papers: {} } };
  const own = { ...told, outbox: outbox.state() };
  const isCutOff = told.connection === 'lost' || (told.connection === 'connecting' && isOverdue);
  const shown = isCutOff ? outbox.shownNow(told.shown) : null;
  if (!shown) return own;
  return { ...own, connection: 'lost', lostSince: told.lostSince ?? since ?? outbox.lastHeardMs(), shown };
}

function isSameState(one: LinkState, other: LinkState, pending: number): boolean {
  const isSameOutbox = one.outbox === other.outbox || JSON.stringify(one.outbox) === JSON.stringify(other.outbox);
  const keys = ['connection', 'lostSince', 'shown', 'refusal'] as const;
  return isSameOutbox && other.pending === pending && keys.every((key) => one[key] === other[key]);
}
