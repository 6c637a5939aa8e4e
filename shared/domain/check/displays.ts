import { boardSizes } from '../boardScreen.ts';
import type { DisplayScreen, DisplaySetup, DisplaySound } from '../deviceSetup.ts';
import type { Setup } from '../setup.ts';
import { windowsProblems } from './hours.ts';
import { wholeProblems } from './numbers.ts';
import { ofEach, type Problems, problemIf } from './problem.ts';

/** A display on which everybody in the room can read every call, and which has something to show. */
export const displayProblems = (
  { counters }: Setup,
  { screen, areas, sound }: DisplaySetup,
  field: string,
): Problems => [
  ...(screen ? screenProblems(screen, `${field}.screen`) : []),
  ...(areas ? areasProblems(areas, `${field}.areas`, new Set(counters.map(({ area }) => area))) : []),
  ...(sound ? soundProblems(sound, `${field}.sound`) : []),
];

/** Letters shrink with the pixels and with the distance: what is too far is told with the screen and with the seat that would do. */
function screenProblems(screen: DisplayScreen, field: string): Problems {
  const wrongNumbers = [
    ...wholeProblems(screen.widthPx, `${field}.widthPx`, [640, 8_000]),
    ...wholeProblems(screen.heightPx, `${field}.heightPx`, [640, 8_000]),
    ...wholeProblems(screen.pitchUm, `${field}.pitchUm`, [50, 4_000]),
    ...wholeProblems(screen.farthestSeatMm, `${field}.farthestSeatMm`, [1_000, 50_000]),
  ];
  if (wrongNumbers.length > 0) return wrongNumbers;
  const most = Math.floor(boardSizes(screen).farthestSeat);
  const inches = (Math.hypot(screen.widthPx, screen.heightPx) * screen.pitchUm) / 25_400;
  const least = Math.ceil((inches * screen.farthestSeatMm) / boardSizes(screen).farthestSeat);
  const isTooFar = screen.farthestSeatMm > most;
  return isTooFar ? [{ field: `${field}.farthestSeatMm`, problem: 'seat-too-far', least, most }] : [];
}

const areasProblems = (areas: readonly string[], field: string, known: ReadonlySet<string | undefined>): Problems => [
  ...problemIf(areas.length === 0, field, 'empty'),
  ...ofEach(areas, field, (area, at, index) => [
    ...problemIf(!known.has(area), at, 'unknown'),
    ...problemIf(areas.indexOf(area) < index, at, 'used-twice'),
  ]),
];

const soundProblems = ({ volumes }: DisplaySound, field: string): Problems => [
  ...windowsProblems(volumes, `${field}.volumes`),
  ...ofEach(volumes, `${field}.volumes`, ({ percent }, at) => wholeProblems(percent, `${at}.percent`, [0, 100])),
];
