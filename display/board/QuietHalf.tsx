import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCall, DisplayView } from '../../shared/views/displayView.ts';
import { BoardClock } from './BoardClock.tsx';
import { House } from './House.tsx';
import { LastCalls } from './LastCalls.tsx';
import { MutedCard } from './MutedCard.tsx';
import { rowsOfHall } from './rowsBeside.ts';
import { Slides } from './Slides.tsx';
import { Waits } from './Waits.tsx';
import './quiet.css';

type Props = {
  readonly view: DisplayView;
  readonly now: number;
  /** The calls before those of the left half. */
  readonly earlier: readonly BoardCall[];
  readonly isPortrait: boolean;
  readonly isStale: boolean;
  readonly isMuted: boolean;
  readonly isCalling: boolean;
  /** What visitors must know now, in the place of the slides. */
  readonly children: ReactNode;
};

/** What does not call: time, slides (in a hall the last calls), what staff must know, and how long it takes. */
export function QuietHalf({ view, now, earlier, isPortrait, isStale, isMuted, isCalling, children }: Props) {
  const { t } = useTranslation('display');
  const isNews = Boolean(children) || isMuted;
  return (
    <aside className="quiet">
      <BoardClock now={now} zone={view.zone} />
      {children}
      {isMuted && <MutedCard />}
      {!isNews && view.layout.isHall && (
        <LastCalls heading={t('lastShort')} calls={earlier} rows={rowsOfHall(isPortrait)} as="hall" />
      )}
      {!isNews && !view.layout.isHall && (
        <Slides isCalling={isCalling}>
          <House view={view} isStale={isStale} />
        </Slides>
      )}
      {!view.layout.isHall && <Waits waits={view.waits} isStale={isStale} />}
    </aside>
  );
}
