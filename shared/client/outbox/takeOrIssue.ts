import type { Reply } from '../../protocol/messages.ts';
import type { PostingLink } from '../link.ts';
import { newId } from '../newId.ts';
import type { TakeTicket } from './kept.ts';
import type { Outbox } from './outbox.ts';

export type Taking = {
  readonly line: PostingLink;
  readonly opening: Promise<Outbox>;
  /** null: not open yet. */
  readonly outbox: Outbox | null;
  /** How long an answer may take, in ms. */
  readonly patienceMs: number;
};

/** The point's answer or, where none comes in time, a ticket of the kiosk's own, under the same id. */
export async function takeOrIssue(command: TakeTicket, taking: Taking): Promise<Reply> {
  const { line, outbox } = taking;
  const request = { id: newId(), command };
  const posted = { id: request.id, command: () => command };
  const given = line.state().connection === 'lost' ? await outbox?.issue(request) : null;
  if (given) return given;
  for (;;) {
    const giveUp = new AbortController();
    const answered = line.post({ ...posted, until: giveUp.signal });
    const first = await Promise.race([answered, whenOverdue(taking)]);
    if (first && 'ok' in first) return first;
    giveUp.abort();
    const late = await first?.issue(request);
    if (late?.ok) return late;
    // The request may have reached the point before the rules said no: only the point can tell.
    if (late) return whole(await line.post(posted));
  }
}

/** Resolves with the outbox when the point has had time enough to answer, and the outbox can give a ticket. */
async function whenOverdue({ line, opening, patienceMs }: Taking): Promise<Outbox> {
  const isLive = () => line.state().connection === 'live';
  for (;;) {
    const wasLive = isLive();
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
    const opened = await whenAble(await opening);
    // It has come only now, and its answer is under way; or it answers, and says that nothing can be kept now.
    const { trouble } = line.state().shown ?? {};
    if (!isLive() || (wasLive && !trouble)) return opened;
  }
}

function whenAble(outbox: Outbox): Promise<Outbox> {
  const isAble = () => outbox.state().problem === null;
  if (isAble()) return Promise.resolve(outbox);
  return new Promise((resolve) => {
    const stop = outbox.subscribe(() => {
      if (!isAble()) return;
      stop();
      resolve(outbox);
    });
  });
}

function whole(reply: Reply | null): Reply {
  if (!reply) throw new Error('A command that nobody can give up was given up.');
  return reply;
}
