import type { Language } from '../language.ts';
import { clipCache } from './clipCache.ts';
import type { ClipAsker } from './clipList.ts';
import { clipPlayer } from './clipPlayer.ts';
import { planSpeech, type Utterance } from './planSpeech.ts';
import type { Saying } from './saying.ts';
import type { SystemVoice } from './systemVoice.ts';
import { gainOf, normalStep, stepBy, type VolumeStep } from './volume.ts';

/** What could not be heard, or not as it should be: `words` were left out, or had clips that are lost. */
export type LeftOut = { readonly words: string; readonly lost: readonly string[] };

export type Speaker = {
  /** Says all this, and nothing else any more. Resolves when it was said, or something else is. Never rejects. */
  readonly say: (sayings: readonly Saying[], language: Language) => Promise<void>;
  /** Says the last thing again, from its beginning. */
  readonly repeat: () => Promise<void>;
  /** Silence at once. */
  readonly stop: () => void;
  /** Louder or quieter by one step; gives the step that holds now. */
  readonly turn: (by: 1 | -1) => VolumeStep;
  /** Back to the normal volume, with nothing to repeat: the next visitor begins here. */
  readonly reset: () => void;
};

export type SpeakerParts = {
  readonly context: AudioContext;
  readonly clips: ClipAsker;
  readonly system: SystemVoice;
  /** Loads and decodes a clip. Rejects when it cannot. */
  readonly load: (url: string) => Promise<AudioBuffer>;
  readonly onLeftOut?: (leftOut: LeftOut) => void;
};

/** How long a browser may take to let sound out after a gesture, in ms. */
const wakesWithinMs = 500;

/** Says what screens show: with clips, words without a clip with the system's voice, and what has neither is left out and told. */
export function openSpeaker({ context, clips, system, load, onLeftOut = () => {} }: SpeakerParts): Speaker {
  const volume = context.createGain();
  volume.connect(context.destination);
  const player = clipPlayer(context, volume, clipCache(load));
  let step = normalStep;
  let turn = 0;
  let last: (() => Promise<void>) | null = null;
  const setStep = (to: VolumeStep) => {
    step = to;
    volume.gain.setTargetAtTime(gainOf(step), context.currentTime, 0.01);
  };
  volume.gain.value = gainOf(step);

  const stop = () => {
    turn += 1;
    player.stop();
    system.stop();
  };
  /** One sentence; false: something else is said by now. */
  const sayOne = async (utterance: Utterance, mine: number): Promise<boolean> => {
    const addresses = await clips.addresses(utterance.language);
    if (mine !== turn) return false;
    const isWhole = utterance.clips.every((key) => Object.hasOwn(addresses, key));
    if (!isWhole && (await system.say(utterance.words, utterance.language, gainOf(step)))) return mine === turn;
    if (mine !== turn) return false;
    const there = utterance.clips.flatMap((key) => addresses[key] ?? []);
    const { lost } = await player.play(there, utterance.gap);
    const isLost = (key: string) => !addresses[key] || lost.includes(addresses[key]);
    const lostKeys = utterance.clips.filter(isLost);
    if (lostKeys.length > 0 && mine === turn) onLeftOut({ words: utterance.words, lost: lostKeys });
    return mine === turn;
  };
  const sayAll = async (utterances: readonly Utterance[]): Promise<void> => {
    stop();
    const mine = turn;
    if (!(await isAwake(context))) return;
    for (const utterance of utterances) if (mine !== turn || !(await sayOne(utterance, mine))) return;
  };
  return {
    say: (sayings, language) => {
      last = () => sayAll(planSpeech(sayings, language));
      return last();
    },
    repeat: async () => last?.(),
    stop,
    turn: (by) => {
      setStep(stepBy(step, by));
      return step;
    },
    reset: () => {
      stop();
      last = null;
      setStep(normalStep);
    },
  };
}

/** Whether sound is let out. On a clock that stands still all would be heard at once, later. */
async function isAwake(context: AudioContext): Promise<boolean> {
  if (context.state === 'running') return true;
  const woken = context.resume().catch(() => {});
  await Promise.race([woken, new Promise((resolve) => setTimeout(resolve, wakesWithinMs))]);
  return isRunning(context);
}

/** Apart, since the compiler believes that a state once looked at stays. */
const isRunning = ({ state }: AudioContext): boolean => state === 'running';
