import type { Language } from '../language.ts';

/** The voice that the system may have, for words without a clip. */
export type SystemVoice = {
  /** Says words at a gain from 0 to 1; false: there is no voice for the language, or it did not begin in time. */
  readonly say: (words: string, language: Language, gain: number) => Promise<boolean>;
  readonly stop: () => void;
};

/** How long to wait at most for the system's voices and for one to begin, both together, in ms. */
const waitsMs = 1_500;

/** Some engines never say that they have ended: so long one sign may take, and so long all besides, in ms. */
const longestPerSign = 150;
const longestBesides = 5_000;

const usual = (words: string) => new SpeechSynthesisUtterance(words);

/** The system's voice; only voices of this computer: others would send the words away, and need the internet. */
export function systemVoice(synthesis: SpeechSynthesis | undefined, utteranceOf = usual): SystemVoice {
  if (!synthesis) return { say: async () => false, stop: () => {} };
  const voices = voicesOf(synthesis);
  let turn = 0;
  return {
    say: async (words, language, gain) => {
      turn += 1;
      const mine = turn;
      const until = performance.now() + waitsMs;
      const voice = (await voices()).find((one) => one.localService && one.lang.toLowerCase().startsWith(language));
      if (!voice || mine !== turn) return false;
      const utterance = utteranceOf(words);
      Object.assign(utterance, { voice, lang: voice.lang, volume: gain });
      return said(synthesis, utterance, until - performance.now());
    },
    stop: () => {
      turn += 1;
      synthesis.cancel();
    },
  };
}

/** The voices, once they are there: some browsers list them only after a while, some never. */
function voicesOf(synthesis: SpeechSynthesis): () => Promise<readonly SpeechSynthesisVoice[]> {
  let waited: Promise<unknown> | null = null;
  return async () => {
    if (synthesis.getVoices().length === 0) {
      waited ??= new Promise((resolve) => {
        synthesis.addEventListener('voiceschanged', resolve, { once: true });
        setTimeout(resolve, waitsMs);
      });
      await waited;
    }
    return synthesis.getVoices();
  };
}

/** false: it did not begin within so many ms. */
function said(
  synthesis: SpeechSynthesis,
  utterance: SpeechSynthesisUtterance,
  beginsWithinMs: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    let timer = setTimeout(() => giveUp(false), beginsWithinMs);
    const end = (isSaid: boolean) => {
      clearTimeout(timer);
      resolve(isSaid);
    };
    const giveUp = (isSaid: boolean) => {
      synthesis.cancel();
      end(isSaid);
    };
    utterance.onstart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp(true), utterance.text.length * longestPerSign + longestBesides);
    };
    utterance.onend = () => end(true);
    utterance.onerror = () => end(false);
    synthesis.speak(utterance);
  });
}
