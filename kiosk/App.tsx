import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptDevice } from '../shared/client/keptDevice.ts';
import { untilLoaded } from '../shared/client/untilLoaded.ts';
import { useMustPair } from '../shared/client/useMustPair.ts';
import { type Seen, useShow, useView } from '../shared/client/useView.ts';
import { useLanguage } from '../shared/ui/I18n.tsx';
import type { KioskView } from '../shared/views/kioskView.ts';
import { Kiosk } from './Kiosk.tsx';
import { NotShown } from './screens/NotShown.tsx';
import { type Speaker, silent } from './spoken/speaker.ts';
import { usePageScale } from './usePageScale.ts';
import { useVisit } from './useVisit.ts';
import type { Settings, Step } from './visit.ts';
import './kiosk.css';

// Loaded where it is needed: hardly any kiosk is ever without its token.
const PairThis = lazy(async () => {
  const { PairThis } = await untilLoaded(() => import('./screens/PairThis.tsx'));
  return { default: PairThis };
});

type Props = {
  readonly kiosk: KioskView['kiosk'];
  readonly speaker?: Speaker;
  /** What this browser keeps of the pairing; an app keeps it where no page sees it. */
  readonly kept?: KeptDevice;
};

/** The kiosk: from what a visitor needs to a number. */
export function App({ kiosk, speaker = silent, kept }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  useShow({ type: 'kiosk', id: kiosk }, language);
  const seen = useView('kiosk');
  const last = useLast(seen);
  const visiting = useVisit(last?.view ?? null, seen.lostSince !== null);
  const { at, settings } = visiting.visit;
  const shape = usePageScale(last?.view.sizes ?? null);
  useLook(settings, last?.view.language);
  const { isSpoken } = settings;
  const onSpoken = (isOn: boolean) => visiting.acts.turn({ type: 'set', settings: { isSpoken: isOn } });
  const whyPair = useMustPair(seen.refusal, seen.view !== null);
  if (kept && whyPair)
    return (
      <Suspense>
        <PairThis {...{ kept, speaker, isSpoken, onSpoken }} why={whyPair} />
      </Suspense>
    );
  return (
    <div className="kiosk" data-shape={shape} data-step={at.step} data-lowered={settings.isLowered}>
      <title>{t('page')}</title>
      {last && (seen.view || isSettled(at)) ? (
        <Kiosk
          {...last}
          lostSince={seen.lostSince}
          trouble={seen.trouble}
          outbox={seen.outbox}
          visiting={visiting}
          speaker={speaker}
        />
      ) : (
        <NotShown {...{ kiosk, seen, speaker, isSpoken, onSpoken }} />
      )}
    </div>
  );
}

/** What was asked for is shown whatever becomes of the view. */
const isSettled = ({ step }: Step): boolean => step === 'asking' || step === 'ticket' || step === 'refused';

/** The page's language and theme: what the visitor has chosen, else the point's. */
function useLook({ language: chosen, hasContrast, isLarge }: Settings, ofPoint: KioskView['language'] | undefined) {
  const { language: now, setLanguage } = useLanguage();
  const language = chosen ?? ofPoint;
  useLayoutEffect(() => {
    if (language && language !== now) setLanguage(language);
  });
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = hasContrast ? 'contrast' : 'light';
    dataset.text = isLarge ? 'large' : 'usual';
  }, [hasContrast, isLarge]);
}

type Last = { readonly view: KioskView; readonly viewAtMs: number };

/** The last view there was: a ticket just asked for stays on the screen though the server is gone. */
function useLast({ view, at }: Seen<'kiosk'>): Last | null {
  const [last, setLast] = useState<Last | null>(null);
  const now = view && at ? { view, viewAtMs: Date.parse(at) } : last;
  if (now?.view !== last?.view) setLast(now);
  return now;
}
