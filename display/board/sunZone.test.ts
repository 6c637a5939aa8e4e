import { describe, expect, it } from 'vitest';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { emptyZone, msToNextEnd, type SunZone, shownForMs, withoutWithdrawn, zoneAt as zoneAtLook } from './sunZone.ts';

const call = (seq: number, label = `B${seq}`): BoardCall =>
  ({ seq, label, isOpen: true, counter: '3', at: new Date(seq * 1000).toISOString() }) as BoardCall;

const zoneAt = (zone: SunZone, announced: readonly BoardCall[], now: number, held: readonly string[] = []) =>
  zoneAtLook(zone, announced, { now, isHeld: ({ label }) => held.includes(label) });

const labelsIn = ({ shown }: SunZone) => shown.map(({ call: { label } }) => label);

describe('the sun zone', () => {
  it('shows two calls together, the first called on top', () => {
    expect(labelsIn(zoneAt(emptyZone, [call(1), call(2)], 0))).toEqual(['B1', 'B2']);
  });

  it('keeps a call for its whole time and then lets it go', () => {
    const zone = zoneAt(emptyZone, [call(1)], 0);
    expect(labelsIn(zoneAt(zone, [], shownForMs - 1))).toEqual(['B1']);
    expect(labelsIn(zoneAt(zone, [], shownForMs))).toEqual([]);
  });

  it('lets go at once of a call that was taken back, shown or waiting for room', () => {
    const full = zoneAt(
      emptyZone,
      [1, 2, 3, 4, 5].map((seq) => call(seq)),
      0,
    );
    const calls = [call(1), { ...call(2), isWithdrawn: true }, { ...call(5), isWithdrawn: true }];
    const after = withoutWithdrawn(full, calls);
    expect(labelsIn(after)).toEqual(['B1', 'B3', 'B4']);
    expect(after.waiting).toEqual([]);
  });

  it('gives a recall the same place again, for its whole time', () => {
    const zone = zoneAt(emptyZone, [call(1), call(2)], 0);
    const recalled = zoneAt(zone, [call(3, 'B1')], 10_000);
    expect(labelsIn(recalled)).toEqual(['B1', 'B2']);
    expect(labelsIn(zoneAt(recalled, [], shownForMs))).toEqual(['B1']);
  });

  it('lets a fifth call wait until the first has had its time, and shows it then', () => {
    const full = zoneAt(
      emptyZone,
      [1, 2, 3, 4, 5].map((seq) => call(seq)),
      0,
    );
    expect(labelsIn(full)).toEqual(['B1', 'B2', 'B3', 'B4']);
    const after = zoneAt(full, [], shownForMs);
    expect(labelsIn(after)).toEqual(['B5']);
  });

  it('lets a call go after its time also when the clock was set back meanwhile', () => {
    const setBack = zoneAt(zoneAt(emptyZone, [call(1)], 3_600_000), [], 0);
    expect(msToNextEnd(setBack, 0)).toBe(shownForMs);
    expect(labelsIn(zoneAt(setBack, [], shownForMs))).toEqual([]);
  });

  it('keeps a call beyond its time while it is being said', () => {
    const zone = zoneAt(emptyZone, [call(1), call(2)], 0);
    const late = zoneAt(zone, [], shownForMs + 1, ['B2']);
    expect(labelsIn(late)).toEqual(['B2']);
    expect(msToNextEnd(late, shownForMs + 1)).toBeNull();
    expect(labelsIn(zoneAt(late, [], shownForMs + 2))).toEqual([]);
  });
});
