import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { KioskView } from '../shared/views/kioskView.ts';
import { type PageScale, pageScale } from './pageScale.ts';

/** Gives the page the root size of its kiosk's screen, and says which of the two drawings it shows. */
export function usePageScale(sizes: KioskView['sizes'] | null): PageScale['shape'] {
  const [width, height, pixelRatio] = useSyncExternalStore(onResize, windowNow).split(' ').map(Number);
  const { shape, rootPx } = pageScale(sizes, { width: width || 1, height: height || 1, pixelRatio: pixelRatio || 1 });
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${rootPx}px`;
  }, [rootPx]);
  return shape;
}

/** A string, so that the same window is the same value. */
const windowNow = (): string => `${window.innerWidth} ${window.innerHeight} ${window.devicePixelRatio}`;

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
