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
  const onKey = useEffectEvent(({ key }: KeyboardEvent) => {
    if (beginsByKey && !modifiers.includes(key)) set(true);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    const stop = watchHeadphones((isIn) => set(isIn));
    return () => {
      window.removeEventListener('keydown', listener);
      stop();
    };
  }, []);
}
