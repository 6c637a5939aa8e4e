import { useEffect } from 'react';

/** Draws the page in high contrast where the setup or the machine asks for it. */
export function useContrast(isAsked: boolean): void {
  useEffect(() => {
    const query = matchMedia('(prefers-contrast: more)');
    const draw = () => {
      document.documentElement.dataset.theme = isAsked || query.matches ? 'contrast' : 'night';
    };
    draw();
    query.addEventListener('change', draw);
    return () => query.removeEventListener('change', draw);
  }, [isAsked]);
}
