import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShow, useView } from '../shared/client/useView.ts';
import { useLanguage } from '../shared/ui/I18n.tsx';
import { PageHead } from '../shared/ui/PageHead.tsx';
import type { KioskView } from '../shared/views/kioskView.ts';
import { NotShown } from './screens/NotShown.tsx';
import { Step } from './screens/Step.tsx';
import { useVisit } from './useVisit.ts';
import './kiosk.css';

/** The kiosk: from what a visitor needs to a number. */
export function App({ kiosk }: { readonly kiosk: KioskView['kiosk'] }) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  useShow({ type: 'kiosk', id: kiosk }, language);
  const seen = useView('kiosk');
  const view = useLast(seen.view);
  const at = useLast(seen.at);
  const visiting = useVisit(view);
  useLanguageOf(view);
  const { step } = visiting.visit;
  const isWaiting = step === 'services' || step === 'preferential';
  return (
    <div className="kiosk" data-step={step}>
      <title>{t('page')}</title>
      {!view || (isWaiting && !seen.view) ? (
        <NotShown kiosk={kiosk} seen={seen} />
      ) : (
        <>
          <PageHead organisation={view.organisation} point={view.name} zone={view.zone} at={at} />
          <Step view={view} halt={seen} visiting={visiting} />
        </>
      )}
    </div>
  );
}

/** Speaks the point's language, unless the visitor has chosen another one. */
function useLanguageOf(view: KioskView | null): void {
  const { language, setLanguage } = useLanguage();
  const ofPoint = view?.language;
  const before = useRef(language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the point's language changes anything.
  useEffect(() => {
    if (!ofPoint) return;
    if (language === before.current) setLanguage(ofPoint);
    before.current = ofPoint;
  }, [ofPoint]);
}

/** The last one there was: a ticket just asked for stays on the screen though the server is gone. */
function useLast<Seen>(seen: Seen | null): Seen | null {
  const [last, setLast] = useState(seen);
  if (seen !== null && seen !== last) setLast(seen);
  return seen ?? last;
}
