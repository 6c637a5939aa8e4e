import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that runs a part of this program. It ends with its channel, however its parent ends. */
export type Child = {
  readonly pid: number;
  /** Asks one question and waits for its answer; rejects with what went wrong there. One at a time. */
  readonly ask: <Answer>(question?: unknown) => Promise<Answer>;
  readonly end: () => Promise<void>;
};

type Said = { readonly value: unknown } | { readonly error: string };

/** Starts this same bundle with other arguments. */
export function startChild(args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
  const bundle = process.argv[1] ?? '';
  const child = fork(bundle, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    ask: async <Answer>(question?: unknown) => {
      const answered = once(child, 'message');
      child.send({ question });
      const said: Said = await Promise.race([
        answered.then(([message]) => message as Said),
        ended.then(([code]): Said => ({ error: `The process for "${args.join(' ')}" ended with ${code}.` })),
      ]);
      if ('error' in said) throw new Error(said.error);
      return said.value as Answer;
    },
    end: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** What a process that was started so answers, until its parent lets go. `close` takes away what it made. */
export type Serving = { readonly answer: (question: unknown) => Promise<unknown>; readonly close: () => Promise<void> };

/** Serves the parent of this process; what is asked before it is ready waits. */
export function serveParent(opening: Promise<Serving>): void {
  process.on('message', async ({ question }: { readonly question: unknown }) => {
    const said: Said = await opening
      .then(({ answer }) => answer(question))
      .then(
        (value) => ({ value }),
        (error) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
    if (process.connected) process.send?.(said);
  });
  process.on('disconnect', async () => {
    await opening.then(({ close }) => close()).catch(() => undefined);
    process.exit();
  });
}
