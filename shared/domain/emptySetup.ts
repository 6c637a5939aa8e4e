import type { Setup, WeeklyHours } from './setup.ts';
import type { TimeOfDay, Zone } from './time.ts';

/** Open day and night, all week. */
export const always: WeeklyHours = Array.from({ length: 7 }, () => [
  { from: '00:00' as TimeOfDay, until: '24:00' as TimeOfDay },
]) as unknown as WeeklyHours;

/** What holds before the first day has brought a setup: a point without anything. */
export const emptySetup: Setup = {
  name: { es: '', en: '', pt: '' },
  organisation: '',
  language: 'es',
  zone: 'UTC' as Zone,
  dayStartsAt: '00:00' as TimeOfDay,
  hours: always,
  closures: [],
  hostNames: [],
  services: [],
  communityLine: null,
  classes: [],
  targets: [],
  counters: [],
  kiosks: [],
  displays: [],
  printers: [],
  discipline: { type: 'aim' },
  noShow: { minCalls: 1, gapMs: 0 },
  transfer: { boundMs: 600_000, reinstateMs: 900_000 },
  hold: { most: 3 },
  pause: { mayLeaveUnattended: false },
  undo: { withinMs: 120_000 },
  complaints: { dueDays: { complaint: 15, suggestion: 15, request: 15, praise: 15 }, countsWorkingDays: true },
  callStartsService: false,
  reasons: { cancel: [], call: [], pause: [], priority: [], return: [], suspend: [], 'transfer-first': [] },
};
