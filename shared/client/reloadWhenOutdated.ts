import type { Link } from './link.ts';

const calmMs = 5000;

/** Reloads the page some seconds after the server said `other-version`, once nothing is unanswered; gives the way to stop. */
export function reloadWhenOutdated(link: Link, reload: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const { refusal, pending } = link.state();
    const isOutdated = refusal?.why === 'other-version' && pending === 0;
    if (!isOutdated) {
      clearTimeout(timer);
      timer = undefined;
      return;
    }
    timer ??= setTimeout(reload, calmMs);
  };
  const stop = link.subscribe(look);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
