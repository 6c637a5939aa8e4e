import { playTones, type Tone } from '../tones.ts';
import type { ClipAsker } from './clipList.ts';
import { fetchClip } from './fetchClip.ts';
import { type Muting, mutingOf } from './muting.ts';
import { openSpeaker, type Speaker, type SpeakerParts } from './speaker.ts';
import { systemVoice } from './systemVoice.ts';

export type BrowserSpeaker = Speaker & {
  readonly muting: Muting;
  /** Lets tones sound now, where the browser allows it. */
  readonly ring: (tones: readonly Tone[]) => void;
};

/** Whether this browser can let clips sound. */
export const canSpeak = (): boolean => typeof AudioContext === 'function';

/** The speaker of a page: on its own context, or on the one that the page already has. */
export function browserSpeaker(
  { clips, onLeftOut }: { readonly clips: ClipAsker; readonly onLeftOut: NonNullable<SpeakerParts['onLeftOut']> },
  context = new AudioContext(),
): BrowserSpeaker {
  const load = async (url: string) => context.decodeAudioData(await fetchClip(url));
  return {
    ...openSpeaker({ context, clips, system: systemVoice(window.speechSynthesis), load, onLeftOut }),
    muting: mutingOf(context),
    ring: (tones) => {
      // A suspended clock stands still: the tones would be heard when it is too late.
      if (context.state === 'running') playTones(context, tones, context.currentTime + 0.02);
      else void context.resume();
    },
  };
}
