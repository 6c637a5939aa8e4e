import { type CSSProperties, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { useServerClock } from '../../shared/ui/useServerClock.ts';
import type { DisplayView } from '../../shared/views/displayView.ts';
import type { BoardVoice } from '../voice/boardVoice.ts';
import { CallsNow } from './CallsNow.tsx';
import { LastCalls } from './LastCalls.tsx';
import { QuietHalf } from './QuietHalf.tsx';
import { rowsBeside } from './rowsBeside.ts';
import { StaleCard } from './StaleCard.tsx';
import { useCalls } from './useCalls.ts';
import { useContrast } from './useContrast.ts';
import { usePortrait } from './usePortrait.ts';
import { Waits } from './Waits.tsx';

type Props = {
  readonly view: DisplayView;
  readonly at: string;
  readonly lostSince: number | null;
  readonly voice: BoardVoice;
};

/** A shorter cut is over before anybody has read of it. */
const calmMs = 3000;

/** The waiting room: calls in one half, a quiet one beside or below; the halves never move. */
export function Board({ view, at, lostSince, voice }: Props) {
  const { t } = useTranslation('display');
  const { now, aheadMs } = useServerClock(at);
  useEffect(() => voice.look(view, aheadMs), [voice, view, aheadMs]);
  const { shown, waiting } = useCalls(view, voice);
  const isMuted = useSyncExternalStore(voice.muting.subscribe, voice.muting.isMuted);
  const isCalling = useSyncExternalStore(voice.subscribe, voice.isSaying);
  const isPortrait = usePortrait();
  useContrast(view.layout.isHighContrast);

  const { isHall, counterChars, rows: rowsAlone } = view.layout;
  const isWide = isHall || counterChars > 1;
  const onSun = new Set([...shown.map(({ call }) => call.label), ...waiting.map(({ label }) => label)]);
  const others = view.calls.filter(({ label }) => !onSun.has(label));
  const lostAt = lostSince !== null && now - aheadMs - lostSince >= calmMs ? lostSince + aheadMs : null;
  const since = lostAt === null ? null : timeOfDay(lostAt, view.zone);
  const isStale = since !== null;
  const taken = shown.length || (isStale ? 1 : 0);
  const hasWaits = view.waits.length > 0;
  const rows = rowsBeside({ taken, isHall, isPortrait, hasWaits, rowsAlone });
  const stale = since && <StaleCard since={since} />;

  return (
    <main
      className="board"
      data-stale={isStale}
      data-wide={isWide}
      data-hall={isHall}
      style={{ '--counter-chars': Math.min(counterChars, 3) } as CSSProperties}
    >
      <h1 className="visually-hidden">{t('page')}</h1>
      <section className="calls" data-now={taken} aria-live="polite">
        {shown.length > 0 ? <CallsNow shown={shown} shape={{ isWide, isPortrait }} /> : stale}
        {rows > 0 && (taken === 0 || others.length > 0) && (
          <LastCalls
            heading={since ? t('callsBefore', { time: since }) : t('lastCalls')}
            calls={others}
            rows={rows}
            as={taken === 0 ? 'alone' : 'beside'}
          />
        )}
        {isHall && taken < 3 && <Waits waits={view.waits} isStale={isStale} />}
      </section>
      <QuietHalf {...{ view, now, isPortrait, isStale, isMuted, isCalling }} earlier={others.slice(rows)}>
        {shown.length > 0 && stale}
      </QuietHalf>
    </main>
  );
}
