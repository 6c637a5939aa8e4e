import type { ViewMessage } from '../../protocol/messages.ts';
import type { KioskView } from '../../views/kioskView.ts';
import { dayAt } from './issueOffline.ts';
import type { Keeping } from './keepIn.ts';
import type { Kept, Reading } from './kept.ts';
import { keptView } from './keptView.ts';
import { pointTime } from './pointTime.ts';

/** What the point has said of itself since this page began; what it has not said is as it is kept. */
export type Hearing = {
  readonly hear: (shown: ViewMessage | null) => void;
  /** What is kept, with what was heard since. */
  readonly withHeard: (kept: Kept) => Kept;
};

/** How often it is kept that nothing new was heard, in ms: each costs the disk a flush. */
const contactEveryMs = 60_000;

/** Keeps every new view at once, and once a minute that the point is still there. */
export function hearPoint(kiosk: KioskView['kiosk'], keeping: Keeping, read: () => Reading): Hearing {
  let heard: Partial<Pick<Kept, 'view' | 'clock' | 'contactMs'>> = {};
  let last: ViewMessage | null = null;
  let isKeeping = false;

  const withHeard = (kept: Kept): Kept => ({ ...kept, ...heard });

  function isNews(kept: Kept): boolean {
    const { view, contactMs } = withHeard(kept);
    if (kept.lost && kept.lost.day === null) return true;
    if ((contactMs ?? 0) - (kept.contactMs ?? 0) >= contactEveryMs) return true;
    return JSON.stringify(view) !== JSON.stringify(kept.view);
  }

  async function keep(): Promise<void> {
    if (isKeeping || keeping.problem() === 'store-failed' || !isNews(keeping.kept())) return;
    isKeeping = true;
    const isKept = await keeping.change((kept) => withDayOfLoss(withHeard(kept)));
    isKeeping = false;
    if (isKept) void keep();
  }

  return {
    withHeard,
    hear: (shown) => {
      const now = read();
      const view = shown?.view.screen === 'kiosk' && shown.view.kiosk === kiosk ? shown.view : null;
      if (shown && view && shown !== last) {
        last = shown;
        heard = { view: keptView(view), clock: { ...now, pointMs: Date.parse(shown.at), isCertain: true } };
      }
      const point = pointTime(heard.clock ?? null, now);
      if (!point) return;
      heard = { ...heard, contactMs: point.pointMs };
      void keep();
    },
  };
}

/** Numbers that were lost may be of the day that it is when the point is first heard of again, and of none after it. */
function withDayOfLoss(kept: Kept): Kept {
  const { lost, view, clock } = kept;
  if (!lost || lost.day !== null || !view || !clock?.isCertain) return kept;
  return { ...kept, lost: { day: dayAt(view, clock) } };
}
