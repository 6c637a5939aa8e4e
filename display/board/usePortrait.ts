import { useSyncExternalStore } from 'react';

const upright = '(orientation: portrait)';

/** Whether the page stands upright. */
export const usePortrait = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(upright).matches);

function subscribe(listener: () => void): () => void {
  const query = matchMedia(upright);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
