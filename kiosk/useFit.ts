import { type RefObject, useLayoutEffect, useRef } from 'react';

/** 0: as drawn; each further step gives up some air and ornament, and the last uses short names; see fit.css. */
const steps = [0, 1, 2, 3] as const;

/** Draws the screen's part as roomy as it fits: nothing scrolls and no text is lost, however long the setup's texts are. */
export function useFit(): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const draw = () => part.current && fitted(part.current);
    draw();
    // Once the letters are there, they may be wider than those that stood in for them.
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(draw);
  });
  return part;
}

function fitted(part: HTMLElement): void {
  for (const step of steps) {
    part.dataset.fit = String(step);
    if (part.scrollHeight <= part.clientHeight + 1 && [part, ...part.querySelectorAll(words)].every(isWideEnough))
      return;
  }
}

/** What holds words that cannot be broken: a long one would stand out of it. */
const words = '.key, .answer-word';

const isWideEnough = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth <= clientWidth + 1;
