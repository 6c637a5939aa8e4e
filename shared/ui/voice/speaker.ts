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
  /** Says this after what is being said now, as a part of it. */
  readonly add: (sayings: readonly Saying[], language: Language) => Promise<void>;
  /**
   * What was said last is now this: what of it has not been said yet is said, in its order. A sentence of which only the
   * figures have changed counts as said.
   */
  readonly revise: (sayings: readonly Saying[], language: Language) => Promise<void>;
  /** Says this now; the last thing, which `repeat` says, stays what it was. */
  readonly remark: (sayings: readonly Saying[], language: Language) => Promise<void>;
  /** Says the last thing again, from its beginning. */
  readonly repeat: () => Promise<void>;
  /** Silence at once. */
  readonly stop: () => void;
  readonly isSpeaking: () => boolean;
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

/** Says what screens show: with clips, words without a clip with the system's voice, and what has neither is left out and told. */
export function openSpeaker(parts: SpeakerParts): Speaker {
  const { context, system } = parts;
  const volume = openVolume(context);
  const sayOne = sentenceSayer(parts, volume);
  let turn = 0;
  /** All of the last thing, and what of it is still to be said. */
  let whole: readonly Utterance[] = [];
  let rest: Utterance[] = [];
  let running: Promise<void> | null = null;

  const stop = () => {
    turn += 1;
    running = null;
    rest = [];
    sayOne.stop();
    system.stop();
  };
  const goOn = async (): Promise<void> => {
    const mine = turn;
    const isCurrent = () => mine === turn;
    const isHeard = await isAwake(context);
    while (isHeard && isCurrent()) {
      const next = rest.shift();
      if (!next) break;
      await sayOne.say(next, isCurrent);
    }
    if (isCurrent()) running = null;
  };
  const begin = (utterances: readonly Utterance[]): Promise<void> => {
    stop();
    rest = [...utterances];
    running = goOn();
    return running;
  };
  return {
    say: (sayings, language) => {
      whole = planSpeech(sayings, language);
      return begin(whole);
    },
    add: (sayings, language) => {
      const more = planSpeech(sayings, language);
      whole = [...whole, ...more];
      rest.push(...more);
      running ??= goOn();
      return running;
    },
    revise: (sayings, language) => {
      const said = new Set(whole.filter((utterance) => !rest.includes(utterance)).map(meaningOf));
      whole = planSpeech(sayings, language);
      rest = whole.filter((utterance) => !said.has(meaningOf(utterance)));
      if (rest.length > 0) running ??= goOn();
      return running ?? Promise.resolve();
    },
    remark: (sayings, language) => begin(planSpeech(sayings, language)),
    repeat: () => begin(whole),
    stop,
    isSpeaking: () => running !== null,
    turn: volume.turn,
    reset: () => {
      stop();
      whole = [];
      volume.reset();
    },
  };
}

/** A sentence without its figures. */
const meaningOf = ({ language, clips }: Utterance): string =>
  [language, ...clips.filter((clip) => !/^(number|time)\./.test(clip))].join(' ');

function openVolume(context: AudioContext) {
  const node = context.createGain();
  node.connect(context.destination);
  let step = normalStep;
  node.gain.value = gainOf(step);
  const set = (to: VolumeStep): VolumeStep => {
    step = to;
    node.gain.setTargetAtTime(gainOf(step), context.currentTime, 0.01);
    return step;
  };
  return {
    node,
    gain: () => gainOf(step),
    turn: (by: 1 | -1) => set(stepBy(step, by)),
    reset: () => set(normalStep),
  };
}

function sentenceSayer(
  { context, clips, system, load, onLeftOut = () => {} }: SpeakerParts,
  volume: ReturnType<typeof openVolume>,
) {
  const player = clipPlayer(context, volume.node, clipCache(load));
  const say = async ({ words, language, clips: keys, gap }: Utterance, isCurrent: () => boolean): Promise<void> => {
    const addresses = await clips.addresses(language);
    if (!isCurrent()) return;
    const isWhole = keys.every((key) => Object.hasOwn(addresses, key));
    if (!isWhole && (await system.say(words, language, volume.gain()))) return;
    if (!isCurrent()) return;
    const there = keys.flatMap((key) => addresses[key] ?? []);
    const played = await player.play(there, gap);
    const lost = keys.filter((key) => !addresses[key] || played.lost.includes(addresses[key]));
    if (lost.length > 0 && isCurrent()) onLeftOut({ words, lost });
  };
  return { say, stop: player.stop };
}

/** How long a browser may take to let sound out after a gesture, in ms. */
const wakesWithinMs = 500;

/** Whether sound is let out. On a clock that stands still all would be heard at once, later. */
async function isAwake(context: AudioContext): Promise<boolean> {
  if (context.state === 'running') return true;
  const woken = context.resume().catch(() => {});
  await Promise.race([woken, new Promise((resolve) => setTimeout(resolve, wakesWithinMs))]);
  return isRunning(context);
}

/** Apart, since the compiler believes that a state once looked at stays. */
const isRunning = ({ state }: AudioContext): boolean => state === 'running';
