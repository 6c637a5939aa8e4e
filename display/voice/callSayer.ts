import type { Language } from '../../shared/ui/language.ts';
import type { ClipAsker } from '../../shared/ui/voice/clipList.ts';
import type { ClipPlayer } from '../../shared/ui/voice/clipPlayer.ts';
import type { Utterance } from '../../shared/ui/voice/planSpeech.ts';
import type { SystemVoice } from '../../shared/ui/voice/systemVoice.ts';
import type { BoardCall } from '../../shared/views/displayView.ts';
import type { CallSayer, SaidEnd } from './announcer.ts';
import { planCall } from './planCall.ts';

export type CallSayerParts = {
  readonly clips: Pick<ClipAsker, 'addresses'>;
  readonly player: ClipPlayer;
  readonly system: SystemVoice;
  /** Rings; resolves when the bell has sounded. */
  readonly ring: () => Promise<void>;
  /** Whether sound is let out now. */
  readonly isAwake: () => boolean;
  /** The gain at which calls are said now. */
  readonly gain: () => number;
  /** Whether a voice of the system goes before the clips. */
  readonly prefersSystem: () => boolean;
  readonly onLeftOut?: (words: string, lost: readonly string[]) => void;
};

/** No sentence of a call is longer, in ms: a browser that never tells the end of a sound must not silence the next call. */
const longestMs = 15_000;

/** Rings and says calls: with clips, or with a voice of the system. What neither can say is left out; all else is heard. */
export function callSayer(parts: CallSayerParts): CallSayer {
  const { player, system, isAwake } = parts;
  let turn = 0;
  const stop = () => {
    turn += 1;
    player.stop();
    system.stop();
  };
  const say = async (call: BoardCall, onOnce: () => void): Promise<SaidEnd> => {
    turn += 1;
    const mine = turn;
    const end = (): SaidEnd | null => (mine === turn ? (isAwake() ? null : 'mute') : 'stopped');
    if (end() === 'mute') return 'mute';
    if (parts.gain() === 0) return 'heard';
    await within(longestMs, parts.ring());
    const withoutSystem = new Set<Language>();
    for (const round of planCall(call)) {
      for (const utterance of round) {
        const over = end();
        if (over) return over;
        await within(
          longestMs,
          sentence({ ...parts, withoutSystem }, utterance, () => end() === null),
        );
      }
      if (end() === null) onOnce();
    }
    return end() ?? 'heard';
  };
  return { say, stop };
}

/** `withoutSystem`: in which languages the system's voice said nothing in this call; it is not waited for again. */
type SentenceParts = CallSayerParts & { readonly withoutSystem: Set<Language> };

/** Says one sentence, unless it is stopped meanwhile. */
async function sentence(parts: SentenceParts, utterance: Utterance, isCurrent: () => boolean): Promise<void> {
  const { words, language, clips: keys, gap } = utterance;
  const addresses = await parts.clips.addresses(language);
  const isWhole = keys.every((key) => Object.hasOwn(addresses, key));
  const goesFirst = (parts.prefersSystem() || !isWhole) && !parts.withoutSystem.has(language);
  if (goesFirst && isCurrent() && (await parts.system.say(words, language, parts.gain()))) return;
  if (goesFirst) parts.withoutSystem.add(language);
  if (!isCurrent()) return;
  const there = keys.flatMap((key) => addresses[key] ?? []);
  const { lost } = await parts.player.play(there, gap);
  const left = keys.filter((key) => !addresses[key] || lost.includes(addresses[key]));
  if (left.length > 0) parts.onLeftOut?.(words, left);
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return Promise.race([work.catch(() => {}), late]).finally(() => clearTimeout(timer));
};
