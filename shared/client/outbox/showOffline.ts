import { timestampOf } from '../../domain/time.ts';
import type { ViewMessage } from '../../protocol/messages.ts';
import type { KioskView } from '../../views/kioskView.ts';
import { dayAt } from './issueOffline.ts';
import { instantAt, type Kept, type KnownTime, type Reading } from './kept.ts';
import { nextNumber } from './nextNumber.ts';
import type { Outbox } from './outbox.ts';
import { pointTime } from './pointTime.ts';
import { viewAtClock } from './viewAtClock.ts';

/** Shows the last view, changed by nothing but the clock and numbers that are used up; the same object until that changes it. */
export function showOffline(kiosk: KioskView['kiosk'], now: () => Kept, read: () => Reading): Outbox['shownNow'] {
  let from: ViewMessage | null = null;
  let shown: ViewMessage<KioskView> | null = null;
  return (last) => {
    const kept = now();
    const point = pointTime(kept.clock, read());
    if (!point) return null;
    if (last !== from || !shown) {
      from = last;
      shown = beginning(last, kiosk) ?? anew(kept, point);
    }
    if (!shown) return null;
    const view = viewAtClock(shown.view, instantAt(point.pointMs), (letter) => isUsedUp(kept, letter, point));
    if (view !== shown.view) shown = messageAt(view, point, shown.revision);
    return shown;
  };
}

/** Without what troubled the point: whether it still does, nobody knows. */
function beginning(last: ViewMessage | null, kiosk: KioskView['kiosk']): ViewMessage<KioskView> | null {
  if (last?.view.screen !== 'kiosk' || last.view.kiosk !== kiosk) return null;
  const { revision, at, view } = last;
  return { revision, at, view };
}

const anew = ({ view }: Kept, point: KnownTime): ViewMessage<KioskView> | null => view && messageAt(view, point, 0);

const messageAt = (view: KioskView, { pointMs }: KnownTime, revision: number): ViewMessage<KioskView> => ({
  ...{ revision, at: timestampOf(instantAt(pointMs)), view },
});

function isUsedUp({ view, numbers }: Kept, letter: string, point: KnownTime): boolean {
  if (!view) return false;
  const { pairing } = view.offline;
  return nextNumber(numbers[letter], { pairing, day: dayAt(view, point), isDayCertain: point.isCertain }) === null;
}
