import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { useServerClock } from '../../shared/ui/useServerClock.ts';
import type { DisplayView } from '../../shared/views/displayView.ts';
import type { BoardVoice } from '../voice/boardVoice.ts';
import { CallsNow } from './CallsNow.tsx';
import { LastCalls } from './LastCalls.tsx';
import { QuietHalf } from './QuietHalf.tsx';
import { StaleCard } from './StaleCard.tsx';
import { useCalls } from './useCalls.ts';

type Props = {
  readonly view: DisplayView;
  readonly at: string;
  readonly lostSince: number | null;
  readonly voice: BoardVoice;
};

/** A shorter cut is over before anybody has read of it. */
const calmMs = 3000;
/** How many of the last calls stand beside so many calls on sun. */
const rowsBeside = [4, 3, 3, 2, 0];

/** The waiting room: calls on the left, a quiet half on the right; the halves never move. */
export function Board({ view, at, lostSince, voice }: Props) {
  const { t } = useTranslation('display');
  const { now, aheadMs } = useServerClock(at);
  useEffect(() => voice.look(view, aheadMs), [voice, view, aheadMs]);
  const { shown, waiting } = useCalls(view, voice);
  const isMuted = useSyncExternalStore(voice.muting.subscribe, voice.muting.isMuted);

  const onSun = new Set([...shown.map(({ call }) => call.label), ...waiting.map(({ label }) => label)]);
  const others = view.calls.filter(({ label }) => !onSun.has(label));
  const lostAt = lostSince !== null && now - aheadMs - lostSince >= calmMs ? lostSince + aheadMs : null;
  const since = lostAt === null ? null : timeOfDay(lostAt, view.zone);
  const taken = shown.length || (since ? 1 : 0);
  const rows = rowsBeside[taken] ?? 0;
  const stale = since && <StaleCard since={since} />;

  return (
    <main className="board" data-stale={since !== null}>
      <h1 className="visually-hidden">{t('page')}</h1>
      <section className="calls" data-now={taken} aria-live="polite">
        {shown.length > 0 ? <CallsNow shown={shown} /> : stale}
        {rows > 0 && (taken === 0 || others.length > 0) && (
          <LastCalls
            heading={since ? t('callsBefore', { time: since }) : t('lastCalls')}
            calls={others}
            rows={rows}
            isAlone={taken === 0}
          />
        )}
      </section>
      <QuietHalf view={view} now={now} earlier={others.slice(rows)} isStale={since !== null} isMuted={isMuted}>
        {shown.length > 0 && stale}
      </QuietHalf>
    </main>
  );
}
