import { useState } from 'react';
import { browserKept } from '../../shared/client/browserKept.ts';

/** Whether letters, digits and signs are keys of the desk: some people's hands or dictation press them unmeant (WCAG 2.1.4). */
export type LetterKeys = { readonly areOn: boolean; readonly set: (areOn: boolean) => void };

const kept = browserKept('ventanilla.letter-keys');

/** As it was last chosen on this machine; at first they are on. */
export function useLetterKeys(): LetterKeys {
  const [areOn, setOn] = useState(() => kept.read() !== false);
  return {
    areOn,
    set: (on) => {
      setOn(on);
      kept.keep(on);
    },
  };
}
