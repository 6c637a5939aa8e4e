import { useLink } from './LinkProvider.tsx';
import type { Link } from './link.ts';

/** The page's way to ask for something: resolves with the server's answer, however long the way there is cut. */
export const useCommand = (): Link['send'] => useLink().send;
