import type { Language } from '../../shared/ui/language.ts';
import { browserSpeaker, canSpeak } from '../../shared/ui/voice/browserSpeaker.ts';
import { askServer, clipAsker } from '../../shared/ui/voice/clipList.ts';
import { clipWarmer } from '../../shared/ui/voice/clipWarmer.ts';
import { fetchClip } from '../../shared/ui/voice/fetchClip.ts';
import { meaningOf } from '../keys.ts';
import { type Speaker, silent } from '../spoken/speaker.ts';
import { kioskSpeaker } from './kioskSpeaker.ts';

/** So long after a language first appears its clips are fetched for times without a server, in ms: the page itself comes first. */
const warmsAfterMs = 10_000;

/** The voice of this page: it sees the focus and every touch itself. A browser without sound has none. */
export function pageSpeaker(): Speaker {
  if (!canSpeak()) return silent;
  const clips = clipAsker(askServer);
  const speaker = kioskSpeaker({
    open: (onLeftOut) => browserSpeaker({ clips, onLeftOut }),
    focused: () => targetOf(document.activeElement),
  });
  listen(speaker);
  const warm = clipWarmer(clips, fetchClip);
  const seen = new Set<Language>();
  return {
    ...speaker,
    onScreen: (screen) => {
      speaker.onScreen(screen);
      if (seen.has(screen.language)) return;
      seen.add(screen.language);
      setTimeout(() => void warm(screen.language), warmsAfterMs);
    },
    onSpoken: (isSpoken) => {
      // The point may have new recordings.
      if (isSpoken) for (const language of seen) clips.refresh(language);
      speaker.onSpoken(isSpoken);
    },
  };
}

const targetOf = (element: unknown): string | null =>
  element instanceof Element ? (element.closest<HTMLElement>('[data-target]')?.dataset.target ?? null) : null;

/** Every touch and key ends what is being said, but those that want to hear it: louder, softer, again. */
function listen(speaker: ReturnType<typeof kioskSpeaker>): void {
  window.addEventListener('pointerdown', speaker.onAction, true);
  window.addEventListener(
    'keydown',
    ({ key }) => {
      const meaning = meaningOf(key);
      if (meaning !== 'repeat' && meaning !== 'louder' && meaning !== 'softer') speaker.onAction();
    },
    true,
  );
  // A key that cannot be pressed says why.
  document.addEventListener('click', ({ target }) => {
    const name = target instanceof Element && target.closest('[aria-disabled=true]') ? targetOf(target) : null;
    if (name !== null) speaker.onFocus(name);
  });
  document.addEventListener('focusin', ({ target }) => {
    const name = targetOf(target);
    if (name !== null) speaker.onFocus(name);
  });
}
