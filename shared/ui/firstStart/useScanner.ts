import { useEffect, useRef } from 'react';
import { scanReader } from './scanReader.ts';
import type { Typed } from './useSetUp.ts';

type Scanner = {
  readonly typed: Typed;
  /** What the page now holds: the address read, and all else as it was before a scanner typed into it. */
  readonly onScan: (next: Typed) => void;
};

/** Hears a scanner that types the server's address, whichever field or key has the focus. */
export function useScanner({ typed, onScan }: Scanner): void {
  const now = useRef({ typed, onScan });
  now.current = { typed, onScan };
  useEffect(() => {
    const reader = scanReader();
    let before = now.current.typed;
    const onKey = (event: KeyboardEvent) => {
      const { key, code, timeStamp: at } = event;
      const address = reader.read({ key, code, at });
      if (reader.isFirst() && address === null) before = now.current.typed;
      if (address === null) return;
      // Its Enter sends no form, and presses no key that has the focus.
      event.preventDefault();
      event.stopPropagation();
      now.current.onScan({ ...before, address });
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
