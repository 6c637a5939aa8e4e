import type { ClipCache, Sound } from './clipCache.ts';

/** What the player needs of the browser's AudioContext. */
export type PlayerContext = Pick<AudioContext, 'currentTime' | 'createGain' | 'createBufferSource'>;

/** What became of clips: `lost` names those that could not be heard. */
export type Played = { readonly end: 'heard' | 'stopped'; readonly lost: readonly string[] };

export type ClipPlayer = {
  /** Plays clips one after another, after whatever still sounds; `gap` seconds of quiet between them. Never rejects. */
  readonly play: (urls: readonly string[], gap: number) => Promise<Played>;
  /** Silence at once. */
  readonly stop: () => void;
};

/** From one sentence to the next, in seconds. */
const betweenSentences = 0.25;
/** Far enough ahead that a start is not missed, in seconds. */
const ahead = 0.02;
/** How long a sound takes to fall silent when it is interrupted, in seconds: short, and without a click. */
const fadesIn = 0.03;

/** Plays clips into a node, exactly one at a time. A clip that is missing or damaged is skipped, and what follows is heard. */
export function clipPlayer(context: PlayerContext, into: AudioNode, cache: ClipCache): ClipPlayer {
  let freeFrom = 0;
  let stopCurrent: () => void = () => {};

  const play: ClipPlayer['play'] = async (urls, gap) => {
    stopCurrent();
    const turn = openTurn(context, into);
    stopCurrent = () => {
      if (turn.isOver()) return;
      turn.end();
      freeFrom = context.currentTime + fadesIn;
    };
    const sounds = urls.map((url) => cache.get(url));
    const lost: string[] = [];
    for (const [index, url] of urls.entries()) {
      const sound = (await sounds[index]) ?? null;
      if (turn.isOver()) return { end: 'stopped', lost };
      if (!sound || sound.duration === 0) lost.push(url);
      else freeFrom = turn.start(sound, Math.max(freeFrom, context.currentTime + ahead)) + gap;
    }
    freeFrom += betweenSentences - gap;
    return { end: await turn.finished(), lost };
  };
  return { play, stop: () => stopCurrent() };
}

/** The sounds of one sentence, which end together. */
function openTurn(context: PlayerContext, into: AudioNode) {
  const out = context.createGain();
  out.connect(into);
  const sources: AudioBufferSourceNode[] = [];
  let isOver = false;
  let tell: (end: Played['end']) => void = () => {};
  return {
    isOver: () => isOver,
    /** Starts a sound at an instant of the context's clock, and tells when it ends. */
    start: ({ buffer, offset, duration }: Sound, at: number): number => {
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(out);
      source.start(at, offset, duration);
      sources.push(source);
      return at + duration;
    },
    /** Waits until the last sound is over. */
    finished: () =>
      new Promise<Played['end']>((resolve) => {
        const last = sources.at(-1);
        if (!last || isOver) return resolve(isOver ? 'stopped' : 'heard');
        tell = resolve;
        last.onended = () => {
          if (!isOver) out.disconnect();
          isOver = true;
          resolve('heard');
        };
        return undefined;
      }),
    end: () => {
      isOver = true;
      const now = context.currentTime;
      out.gain.setTargetAtTime(0, now, fadesIn / 5);
      for (const source of sources) source.stop(now + fadesIn);
      tell('stopped');
    },
  };
}
