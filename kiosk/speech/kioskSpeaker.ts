import type { Tone } from '../../shared/ui/tones.ts';
import type { BrowserSpeaker } from '../../shared/ui/voice/browserSpeaker.ts';
import type { Saying } from '../../shared/ui/voice/saying.ts';
import { loudestStep } from '../../shared/ui/voice/volume.ts';
import type { Speaker, SpokenScreen } from '../spoken/speaker.ts';
import { heardOnChange, heardOnFocus, heardOnScreen } from './heardOf.ts';

export type KioskSpeaker = Speaker & {
  /** A key has taken the focus, named by its `data-target`. */
  readonly onFocus: (target: string) => void;
  /** The visitor did something: whatever is being said is over. */
  readonly onAction: () => void;
};

export type Outside = {
  /** Makes what speaks; asked for once, when it is first needed: a browser lets sound out only after a touch or a key. */
  readonly open: (onLeftOut: () => void) => Omit<BrowserSpeaker, 'muting'>;
  /** The key that has the focus now; null: none. */
  readonly focused: () => string | null;
};

/** Two soft tones upwards: are you still there? */
const stillThere: readonly Tone[] = [
  { hertz: 523.25, after: 0, lasts: 0.5 },
  { hertz: 659.26, after: 0.3, lasts: 0.7 },
];
const unsaid: Saying = { type: 'text', name: 'voice.unsaid' };

/** Speaks the kiosk's screens while a visitor wants to hear them; the warning before everything is wiped is heard by all. */
export function kioskSpeaker({ open, focused }: Outside): KioskSpeaker {
  let opened: ReturnType<Outside['open']> | null = null;
  let now: SpokenScreen | null = null;
  let isSpoken = false;
  let isFirst = false;
  let hasToldUnsaid = false;
  /** What was said last: the screen, as if speech had just begun or not; null: a key. */
  let saidScreen: { readonly wasFirst: boolean } | null = null;
  const voice = () => {
    opened ??= open(tellUnsaid);
    return opened;
  };
  // Once for each thing said: that it cannot be heard must not be all that is heard.
  const tellUnsaid = () => {
    if (hasToldUnsaid || !now) return;
    hasToldUnsaid = true;
    void voice().add([unsaid], now.language);
  };
  const say = (sayings: readonly Saying[]) => {
    if (sayings.length === 0 || !now) return;
    hasToldUnsaid = false;
    void voice().say(sayings, now.language);
  };
  const sayScreen = (screen: SpokenScreen) => {
    say(heardOnScreen(screen, isFirst));
    saidScreen = { wasFirst: isFirst };
    isFirst = false;
  };
  const sayKey = (sayings: readonly Saying[]) => {
    if (sayings.length > 0) saidScreen = null;
    say(sayings);
  };
  const sayChange = (before: SpokenScreen, after: SpokenScreen) => {
    const { atOnce, afterwards } = heardOnChange(before, after, focused());
    // What the visitor pressed has ended what was said before: a key that changes by itself must not.
    const isByItself = opened?.isSpeaking() ?? false;
    if (!isByItself) sayKey(atOnce);
    else if (atOnce.length > 0) void voice().add(atOnce, after.language);
    if (afterwards.length === 0) return;
    const told = hasToldUnsaid ? [unsaid] : [];
    if (saidScreen) void voice().revise([...heardOnScreen(after, saidScreen.wasFirst), ...told], after.language);
    else void voice().add(afterwards, after.language);
  };

  return {
    hasVoice: true,
    onScreen: (screen) => {
      const before = now;
      now = screen;
      const isSame = before?.screen === screen.screen && before.language === screen.language;
      if (isSpoken) {
        if (isSame && !isFirst) sayChange(before, screen);
        else sayScreen(screen);
      } else if (screen.screen === 'idle' && !isSame) voice().ring(stillThere);
    },
    onSpoken: (isWanted) => {
      if (isSpoken === isWanted) return;
      isSpoken = isWanted;
      isFirst = isWanted;
      if (!isWanted) return opened?.stop();
      // The screen comes again with its new state right after this; where nothing on it changes, it is said all the same.
      queueMicrotask(() => isFirst && now && sayScreen(now));
      return undefined;
    },
    onFocus: (target) => {
      if (isSpoken && now) sayKey(heardOnFocus(now, target));
    },
    onAction: () => opened?.stop(),
    onKey: (key) => {
      if (!isSpoken || !now) return;
      if (key === 'repeat') void voice().repeat();
      else turnVolume(voice(), key, now);
    },
    onEnd: () => {
      isSpoken = false;
      isFirst = false;
      opened?.reset();
    },
  };
}

/** The volume changes while something is said; in silence it says itself. */
function turnVolume(voice: ReturnType<Outside['open']>, key: 'louder' | 'softer', { language }: SpokenScreen): void {
  const step = voice.turn(key === 'louder' ? 1 : -1);
  if (voice.isSpeaking()) return;
  const atEnd = step === loudestStep ? 'loudest' : step === 0 ? 'quietest' : null;
  void voice.remark([{ type: 'text', name: `voice.${atEnd ?? (key === 'louder' ? 'louder' : 'quieter')}` }], language);
}
