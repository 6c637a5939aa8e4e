import { useState } from 'react';

/** Whether letters, digits and signs are keys of the desk: some people's hands or dictation press them unmeant (WCAG 2.1.4). */
export type LetterKeys = { readonly areOn: boolean; readonly set: (areOn: boolean) => void };

const storageKey = 'ventanilla.letter-keys';

/** As it was last chosen on this machine; at first they are on. */
export function useLetterKeys(): LetterKeys {
  const [areOn, setOn] = useState(remembered);
  return {
    areOn,
    set: (on) => {
      setOn(on);
      remember(on);
    },
  };
}

function remembered(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Where a browser keeps nothing it holds until the page is closed. */
function remember(areOn: boolean): void {
  try {
    localStorage.setItem(storageKey, areOn ? 'on' : 'off');
  } catch {}
}
