import type { Language } from '../../shared/ui/language.ts';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { clipCache } from '../../shared/ui/voice/clipCache.ts';
import type { ClipAsker } from '../../shared/ui/voice/clipList.ts';
import { clipPlayer } from '../../shared/ui/voice/clipPlayer.ts';
import { clipWarmer } from '../../shared/ui/voice/clipWarmer.ts';
import { fetchClip } from '../../shared/ui/voice/fetchClip.ts';
import { type Muting, mutingOf } from '../../shared/ui/voice/muting.ts';
import { systemVoice } from '../../shared/ui/voice/systemVoice.ts';
import type { DisplayView } from '../../shared/views/displayView.ts';
import { type Announcer, openAnnouncer } from './announcer.ts';
import { ringBell } from './bell.ts';
import { callSayer } from './callSayer.ts';
import { freshClips } from './freshClips.ts';
import { rememberSaid, saidBefore } from './voiceMemory.ts';
import { volumeAt } from './volumeAt.ts';

/** What the voice needs of a view. */
type Heard = Pick<DisplayView, 'calls' | 'sound' | 'zone' | 'language'>;

export type BoardVoice = Pick<Announcer, 'isSaying' | 'isToBeHeard' | 'subscribe'> & {
  readonly muting: Muting;
  /** The newest view, with how far the server's clock is ahead of this machine's, in ms. */
  readonly look: (view: Heard, aheadMs: number) => void;
};

/** So long after the page its clips are fetched, in ms: the page itself comes first. */
const warmsAfterMs = 3_000;

/** The voice of a display's page. */
export function boardVoice(context: AudioContext, display: string): BoardVoice {
  let view: Heard | null = null;
  let ahead = 0;
  const out = context.createGain();
  out.connect(context.destination);
  const gain = () => (view ? volumeAt(view.sound, timeOfDay(Date.now() + ahead, view.zone)) : 1);
  const clips = freshClips();
  const load = async (url: string) => context.decodeAudioData(await fetchClip(url));
  const sayer = callSayer({
    ...{ clips, gain, system: systemVoice(window.speechSynthesis) },
    player: clipPlayer(context, out, clipCache(load)),
    ring: () => {
      out.gain.value = gain();
      return ringBell(speakerInto(context, out));
    },
    isAwake: () => context.state === 'running',
    prefersSystem: () => view?.sound.systemVoice ?? false,
  });
  const announced = saidBefore(display);
  const announcer = openAnnouncer({ sayer, announced, remember: (now) => rememberSaid(display, now) });
  context.addEventListener('statechange', () => {
    if (context.state === 'running') announcer.unmuted();
  });
  return {
    ...announcer,
    muting: mutingOf(context),
    look: (newest, aheadMs) => {
      if (!view) setTimeout(() => void warm(clips)(newest.language), warmsAfterMs);
      [view, ahead] = [newest, aheadMs];
      announcer.look(newest.calls);
    },
  };
}

/** The context with another way out: what goes through it has its volume. */
const speakerInto = (context: AudioContext, destination: AudioNode) => ({
  get currentTime() {
    return context.currentTime;
  },
  destination: destination as AudioDestinationNode,
  createOscillator: () => context.createOscillator(),
  createGain: () => context.createGain(),
});

/** Fetches what calls are made of, so that the first one of a morning does not wait for the network. */
function warm({ addresses }: Pick<ClipAsker, 'addresses'>) {
  const ofCalls = async (language: Language) =>
    Object.fromEntries(
      Object.entries(await addresses(language)).filter(([key]) => /^(display|letter|number)\./.test(key)),
    );
  return clipWarmer({ addresses: ofCalls }, fetchClip);
}
