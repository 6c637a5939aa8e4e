import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptDevice } from '../shared/client/keptDevice.ts';
import { untilLoaded } from '../shared/client/untilLoaded.ts';
import { useMustPair } from '../shared/client/useMustPair.ts';
import { useShow, useView } from '../shared/client/useView.ts';
import { useLanguage } from '../shared/ui/I18n.tsx';
import type { Screen } from '../shared/views/screen.ts';
import { Board } from './board/Board.tsx';
import './board/board.css';
import type { BoardVoice } from './voice/boardVoice.ts';

type DisplayId = Extract<Screen, { type: 'display' }>['id'];
type Props = {
  readonly display: string;
  readonly voice: BoardVoice;
  /** What this browser keeps of the pairing; an app keeps it where no page sees it. */
  readonly kept?: KeptDevice;
};

const PairThis = lazy(async () => {
  const { PairThis } = await untilLoaded(() => import('./PairThis.tsx'));
  return { default: PairThis };
});

/** The waiting room's screen, in the language of the house. */
export function App({ display, voice, kept }: Props) {
  const { t } = useTranslation('display');
  const { language, setLanguage } = useLanguage();
  useShow({ type: 'display', id: display as DisplayId }, language);
  const { view, at, refusal, lostSince } = useView('display');
  const ofTheHouse = view?.language ?? language;
  useEffect(() => {
    if (ofTheHouse !== language) setLanguage(ofTheHouse);
  }, [ofTheHouse, language, setLanguage]);
  useEffect(() => {
    document.title = t('page');
  }, [t]);

  const whyPair = useMustPair(refusal, view !== null);
  if (kept && whyPair)
    return (
      <Suspense>
        <PairThis kept={kept} why={whyPair} />
      </Suspense>
    );
  if (view && at) return <Board view={view} at={at} lostSince={lostSince} voice={voice} />;
  return (
    <main className="board-alone">
      <h1>{refusal ? t('refused') : t('connecting')}</h1>
      {refusal && <p>{refusal.text}</p>}
    </main>
  );
}
