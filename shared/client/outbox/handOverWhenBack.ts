import type { Reply } from '../../protocol/messages.ts';
import type { PostingLink } from '../link.ts';
import type { Outbox } from './outbox.ts';

/** Refusals that are not of the ticket: the same is asked again after a pause. */
const notNow = new Set<Extract<Reply, { readonly ok: false }>['why']>([
  ...(['clock-suspect', 'not-signed-in', 'not-allowed', 'other-version', 'fault'] as const),
]);

/** How long after such a refusal, in ms. */
const pauseMs = 5_000;

/**
 * Sends what is due whenever the server is there, one after the other in the order of issue, each until it is answered. One
 * that is refused stays and holds up nobody: it is tried again at the next connection. Returns how to stop.
 */
export function handOverWhenBack(line: PostingLink, outbox: Outbox, onFault: (error: unknown) => void): () => void {
  let isRunning = false;
  let isStopped = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let ofConnection = connectionOf(line);

  async function run(): Promise<void> {
    for (;;) {
      const { tried, gone } = ofConnection;
      const next = outbox.due().find(({ id }) => !tried.has(id));
      if (!next || isStopped || gone.signal.aborted || line.state().connection !== 'live') return;
      const reply = await line.post({ ...next, until: gone.signal });
      if (!reply) continue;
      if (!reply.ok && notNow.has(reply.why)) {
        pause = setTimeout(look, pauseMs);
        return;
      }
      tried.add(next.id);
      await next.answered(reply);
    }
  }

  function look(): void {
    const isLive = line.state().connection === 'live';
    if (!isLive) {
      ofConnection.gone.abort();
      return;
    }
    if (ofConnection.gone.signal.aborted) ofConnection = connectionOf(line);
    if (isRunning || isStopped) return;
    isRunning = true;
    run()
      .catch(onFault)
      .finally(() => {
        isRunning = false;
      });
  }

  const stops = [line.subscribe(look), outbox.subscribe(look)];
  look();
  return () => {
    isStopped = true;
    clearTimeout(pause);
    ofConnection.gone.abort();
    for (const stop of stops) stop();
  };
}

/** What was asked on a connection, and its end. */
function connectionOf(line: PostingLink): { readonly tried: Set<string>; readonly gone: AbortController } {
  const gone = new AbortController();
  if (line.state().connection !== 'live') gone.abort();
  return { tried: new Set(), gone };
}
