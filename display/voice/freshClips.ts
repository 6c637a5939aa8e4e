import type { Language } from '../../shared/ui/language.ts';
import { askServer, type ClipAsker, clipAsker } from '../../shared/ui/voice/clipList.ts';

/** How often the point may have new recordings, in ms. */
const goodForMs = 600_000;

/** The lists of clips, asked for again from time to time. */
export function freshClips(): Pick<ClipAsker, 'addresses'> {
  const asker = clipAsker(askServer);
  const askedAt = new Map<Language, number>();
  const addresses = (language: Language) => {
    const now = performance.now();
    const before = askedAt.get(language);
    if (before === undefined || now - before > goodForMs) {
      askedAt.set(language, now);
      if (before !== undefined) asker.refresh(language);
    }
    return asker.addresses(language);
  };
  return { addresses };
}
