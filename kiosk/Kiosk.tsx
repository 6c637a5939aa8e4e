import { useEffect } from 'react';
import { useLanguage } from '../shared/ui/I18n.tsx';
import { PageHead } from '../shared/ui/PageHead.tsx';
import { flowOf, type Scene, screenOf } from './scene.ts';
import { ScreenNow } from './screens/ScreenNow.tsx';
import { Shelf } from './screens/Shelf.tsx';
import { useSpeechMode } from './speech/useSpeechMode.ts';
import type { Speaker } from './spoken/speaker.ts';
import { spokenOf } from './spoken/spokenOf.ts';
import { useSpoken } from './spoken/useSpoken.ts';
import { useIdle } from './useIdle.ts';
import { useKeys } from './useKeys.ts';
import { useSettled } from './useSettled.ts';
import type { Visiting } from './useVisit.ts';
import { isAccessible, noVisit } from './visit.ts';

type Props = Pick<Scene, 'view' | 'viewAtMs' | 'lostSince' | 'trouble' | 'outbox'> & {
  readonly visiting: Visiting;
  readonly speaker: Speaker;
};

/** The screen on which the visitor is now, above the shelf that is the same on all of them. */
export function Kiosk({ view, viewAtMs, lostSince, trouble, outbox, visiting: { visit, acts }, speaker }: Props) {
  const { language } = useLanguage();
  const leftSeconds = useIdle({
    isOff: visit === noVisit || visit.at.step === 'asking',
    isAccessible: isAccessible(visit.settings),
    screen: visit.at.step,
    onOver: () => acts.turn({ type: 'ended' }),
  });
  const halt = { lostSince, trouble, outbox };
  const scene = { view, viewAtMs, visit, language, ...halt, leftSeconds, hasVoice: speaker.hasVoice };
  const screen = screenOf(scene);
  const onFlow = () => acts.turn({ type: flowOf(scene)?.does === 'end' ? 'ended' : 'gone-back' });
  useKeys({
    // Under the warning a key only says that somebody is there.
    back: () => screen !== 'idle' && onFlow(),
    help: acts.callHelp,
    repeat: () => speaker.onKey('repeat'),
    louder: () => speaker.onKey('louder'),
    softer: () => speaker.onKey('softer'),
  });
  const { isSpoken } = visit.settings;
  useSpeechMode({
    beginsByKey: speaker.hasVoice && (screen === 'start' || screen === 'closed'),
    isSpoken,
    onSpoken: (isWanted) => speaker.hasVoice && acts.turn({ type: 'set', settings: { isSpoken: isWanted } }),
  });
  useSpoken(speaker, { screen, language, parts: spokenOf(scene) }, isSpoken);
  const isOver = visit === noVisit;
  useEffect(() => {
    if (isOver) speaker.onEnd();
  }, [isOver, speaker]);
  const settle = useSettled(screen);
  return (
    <div className="kiosk-screen" data-screen={screen} onClickCapture={settle}>
      <PageHead
        organisation={view.organisation}
        point={view.name}
        zone={view.zone}
        at={new Date(viewAtMs).toISOString()}
      />
      <ScreenNow scene={scene} acts={acts} />
      <Shelf scene={scene} acts={acts} onFlow={onFlow} />
    </div>
  );
}
