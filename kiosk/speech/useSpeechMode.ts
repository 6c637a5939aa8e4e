import { useEffect, useEffectEvent } from 'react';
import { watchHeadphones } from './headphones.ts';

type Options = {
  /** Whether a key may turn speech on now: nobody has begun, and there is a voice. */
  readonly beginsByKey: boolean;
  readonly isSpoken: boolean;
  readonly onSpoken: (isSpoken: boolean) => void;
};

const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'NumLock'];

/** Turns speech on by any key on the start screen or by headphones plugged in, and off when they are pulled out. */
export function useSpeechMode({ beginsByKey, isSpoken, onSpoken }: Options): void {
  const set = useEffectEvent((isWanted: boolean) => {
    if (isWanted !== isSpoken) onSpoken(isWanted);
  });
  // Before the key does anything: the one that ends a visit must not begin the next one. And only after it has moved the
  // focus: the screen is to be heard, not the key that it came to.
  const mayBegin = useEffectEvent(({ key }: KeyboardEvent) => beginsByKey && !modifiers.includes(key));
  useEffect(() => {
    let begins = false;
    const before = (event: KeyboardEvent) => {
      begins = mayBegin(event);
    };
    const after = () => begins && set(true);
    window.addEventListener('keydown', before, true);
    window.addEventListener('keydown', after);
    const stop = watchHeadphones((isIn) => set(isIn));
    return () => {
      window.removeEventListener('keydown', before, true);
      window.removeEventListener('keydown', after);
      stop();
    };
  }, []);
}
