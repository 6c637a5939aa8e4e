import type { Figures } from './figures.ts';
import type { Options } from './options.ts';
import { boardKeepsPaceTo } from './options.ts';
import { freeSeat, hours } from './sampleDay.ts';

const minutes = (ms: number) => `${Math.round(ms / 60_000)} min`;

/** What somebody reads before they look at a screen. */
export function greeting(url: string, pin: string, { speed, seed }: Options): readonly string[] {
  const lastsMinutes = Math.ceil(((hours.close - hours.watch) * 60) / speed);
  return [
    '',
    `A day at the sample point, ${speed} times as fast as life (seed ${seed}). Its morning until ${hours.watch}:00 has been played.`,
    'Open these in a browser; every screen moves within seconds:',
    '',
    `  ${url}/display   the waiting room: who is called, and where to`,
    `  ${url}/kiosk     take a ticket yourself: it is called in its turn, a preferential one soon`,
    `  ${url}/counter   sign in as ${freeSeat.agent}, PIN ${pin}, open counter ${freeSeat.counter}, and call with F2`,
    '',
    `The other five counters are played. The day closes at ${hours.close}:00, about ${lastsMinutes} minutes from now; Ctrl-C ends it sooner.`,
    ...(speed > boardKeepsPaceTo ? [tooFast(speed)] : []),
    '',
  ];
}

const tooFast = (speed: number) =>
  `At ${speed} times the waiting room's screen falls behind: it keeps each call for 15 seconds and has room for four.`;

/** How the day stands. */
export const standing = (time: string, now: { taken: number; served: number; waiting: number; longestMs: number }) =>
  `${time}  ${now.taken} taken, ${now.served} served, ${now.waiting} waiting${now.waiting > 0 ? `, longest ${minutes(now.longestMs)}` : ''}`;

/** How the day went. */
export function summary({ taken, served, noShows, cancelled, unserved, groups, longest }: Figures): readonly string[] {
  const parts = [
    `${served} served`,
    `${noShows} did not come`,
    `${cancelled} left the line`,
    ...(unserved > 0 ? [`${unserved} unserved`] : []),
  ];
  const kept = groups
    .filter(({ counted }) => counted > 0)
    .map(
      (one) =>
        `${one.group} ${Math.round((100 * one.kept) / one.counted)} % of ${one.counted} (${minutes(one.promiseMs)})`,
    );
  return [
    '',
    `The day is over. ${taken} tickets: ${parts.join(', ')}.`,
    ...(kept.length > 0 ? [`Called within the promise: ${kept.join(', ')}.`] : []),
    ...(longest ? [`The longest wait was ${minutes(longest.waitMs)} (${longest.label}).`] : []),
  ];
}
