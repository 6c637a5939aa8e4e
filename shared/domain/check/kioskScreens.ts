import type { KioskScreen } from '../deviceSetup.ts';
import { kioskRules, kioskSizes } from '../kioskScreen.ts';
import { wholeProblems } from './numbers.ts';
import type { Problems } from './problem.ts';

/** A kiosk's screen on which everybody can read, reach and touch everything; a bound that is broken is told with the value that would do. */
export function kioskScreenProblems(screen: KioskScreen, field: string): Problems {
  const wrongNumbers = [
    ...wholeProblems(screen.widthPx, `${field}.widthPx`, [600, 8_000]),
    ...wholeProblems(screen.heightPx, `${field}.heightPx`, [600, 8_000]),
    ...wholeProblems(screen.pitchUm, `${field}.pitchUm`, [50, 2_000]),
    ...wholeProblems(screen.lowerEdgeMm, `${field}.lowerEdgeMm`, [0, 2_000]),
    ...wholeProblems(screen.viewingMm, `${field}.viewingMm`, [200, 3_000]),
  ];
  if (wrongNumbers.length > 0) return wrongNumbers;
  return [...tooSmall(screen, field), ...outOfReach(screen, field), ...tooFar(screen, field)];
}

/** Keys and letters shrink with the pixels. */
function tooSmall(screen: KioskScreen, field: string): Problems {
  const { smallestTarget, smallestGap, smallestCapital } = kioskSizes(screen);
  const { target, gap, capital } = kioskRules;
  const short = Math.max(target / smallestTarget, gap / smallestGap, capital / smallestCapital);
  return short <= 1
    ? []
    : [{ field: `${field}.pitchUm`, problem: 'keys-too-small', least: Math.ceil(screen.pitchUm * short) }];
}

function outOfReach(screen: KioskScreen, field: string): Problems {
  const { reachTop, reachBottom } = kioskSizes(screen);
  const least = Math.ceil(screen.lowerEdgeMm + kioskRules.reachBottom - reachBottom);
  const most = Math.floor(screen.lowerEdgeMm + kioskRules.reachTop - reachTop);
  const isWithin = screen.lowerEdgeMm >= least && screen.lowerEdgeMm <= most;
  return isWithin ? [] : [{ field: `${field}.lowerEdgeMm`, problem: 'keys-out-of-reach', least, most }];
}

function tooFar(screen: KioskScreen, field: string): Problems {
  const most = Math.floor(kioskSizes(screen).smallestLargeCapital / kioskRules.largeCapitalOfViewing);
  return screen.viewingMm <= most ? [] : [{ field: `${field}.viewingMm`, problem: 'letters-too-far', most }];
}
