import type { Language } from '../language.ts';
import type { ClipAsker } from './clipList.ts';

/**
 * Fetches the clips of a language one after another, so that the browser holds them: then a page speaks at once, and also when
 * the server is gone. Gives up at the first that does not come: the next call begins there.
 */
export function clipWarmer({ addresses }: Pick<ClipAsker, 'addresses'>, fetchOne: (url: string) => Promise<unknown>) {
  const warm = new Set<string>();
  return async (language: Language): Promise<void> => {
    for (const url of Object.values(await addresses(language))) {
      if (warm.has(url)) continue;
      const isThere = await fetchOne(url).then(
        () => true,
        () => false,
      );
      if (!isThere) return;
      warm.add(url);
    }
  };
}
