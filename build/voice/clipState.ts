import { type KeptClip, markOfWords } from './clipManifest.ts';
import type { NeededClip } from './neededClips.ts';

/**
 * How a needed clip is: `recorded` by a person over the synthesiser's, `older` than its words now are (a recording too: then only
 * a person can mend it), `missing`, or `good`.
 */
export type ClipState = 'good' | 'missing' | 'older' | 'recorded' | 'recorded-older';

/** Compares a clip with what the manifest knows of it and with the mark of its file; null: there is no file. */
export function clipState(needed: NeededClip, kept: KeptClip | undefined, content: string | null): ClipState {
  if (content === null) return 'missing';
  // Somebody put a file there before the manifest knew of it.
  if (kept === undefined) return 'recorded';
  const isOlder = kept.words !== markOfWords(needed);
  if (kept.recorded || kept.content !== content) return isOlder ? 'recorded-older' : 'recorded';
  return isOlder ? 'older' : 'good';
}

/** Says in a sentence what is wrong with a clip and how to mend it; null: nothing. */
export function wrongWith(
  name: string,
  needed: NeededClip,
  {
    state,
    kept,
    content,
  }: { readonly state: ClipState; readonly kept?: KeptClip | undefined; readonly content: string | null },
): string | null {
  switch (state) {
    case 'good':
      return null;
    case 'missing':
      return `${name} is missing: run "npm run voice".`;
    case 'older':
      return `${name} is older than its words, "${needed.words}": run "npm run voice".`;
    case 'recorded-older':
      return `${name} was recorded for other words: record it anew as "${needed.words}", or delete it, then run "npm run voice".`;
    case 'recorded':
      return kept?.content === content
        ? null
        : `${name} was changed: if it is a recording, run "npm run voice" to keep it.`;
    default:
      return state satisfies never;
  }
}
