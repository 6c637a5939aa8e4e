import type { ClipList } from '../../protocol/clipList.ts';
import type { Language } from '../language.ts';

/** Where the clips of a language are, by their keys. */
export type ClipAddresses = ClipList['clips'];

export type ClipAsker = {
  /** The addresses as they are known now; none while they have never come. */
  readonly addresses: (language: Language) => Promise<ClipAddresses>;
  /** Asks for the list again: the point may have new recordings. */
  readonly refresh: (language: Language) => void;
};

const waitsMs = 3_000;

/** Asks the server for the lists of clips, once for each language; without a server the last ones stay. */
export function clipAsker(ask: (language: Language) => Promise<ClipList>): ClipAsker {
  const known = new Map<Language, ClipAddresses>();
  const asking = new Map<Language, Promise<ClipAddresses>>();
  const askNow = (language: Language): Promise<ClipAddresses> => {
    const answer = Promise.race([ask(language), late(waitsMs)])
      .then(({ clips }) => {
        known.set(language, clips);
        return clips;
      })
      .catch(() => known.get(language) ?? {})
      .finally(() => asking.delete(language));
    asking.set(language, answer);
    return answer;
  };
  return {
    addresses: async (language) => known.get(language) ?? asking.get(language) ?? askNow(language),
    refresh: (language) => {
      if (!asking.has(language)) void askNow(language);
    },
  };
}

const late = (ms: number) => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), ms));

/** The list from the server that served this page. Rejects when it does not come. */
export async function askServer(language: Language): Promise<ClipList> {
  const reply = await fetch(`/clips/${language}`);
  if (!reply.ok) throw new Error(`The clips in ${language} were answered with ${reply.status}.`);
  return reply.json();
}
