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
    if ([part, ...part.querySelectorAll('.key, .answer-word')].every(holds)) return;
  }
}

/** Whether all that stands in it has room. */
const holds = (box: Element): boolean =>
  box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
