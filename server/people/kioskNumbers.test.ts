import { describe, expect, it } from 'vitest';
import type { KioskSetup } from '../../shared/domain/deviceSetup.ts';
import { freeNumber, nextKiosk, wronglyNumbered } from './kioskNumbers.ts';

const kiosk = (id: string, pairing: number) => ({ id, pairing }) as KioskSetup;
type Numbered = readonly [number: number, screen: string, state: 'here' | 'revoked'];
const numbers = (...all: readonly Numbered[]) =>
  new Map(all.map(([number, screen, state]) => [number, { screen, isRevoked: state === 'revoked' }]));

describe('the number of a new kiosk', () => {
  it('is the lowest that no kiosk, no device and no device revoked a short time ago has', () => {
    expect(freeNumber([kiosk('k1', 1)], numbers())).toBe(2);
    expect(freeNumber([kiosk('k1', 1)], numbers([2, 'k2', 'revoked'], [3, 'k3', 'here']))).toBe(4);
    expect(freeNumber([], numbers([2, 'k2', 'here']))).toBe(1);
  });

  it('is none beyond the 89th', () => {
    const all = Array.from({ length: 89 }, (_, n) => kiosk(`k${n + 1}`, n + 1));
    expect(freeNumber(all.slice(0, 88), numbers())).toBe(89);
    expect(freeNumber(all, numbers())).toBeNull();
  });

  it('comes with an id that nobody has', () => {
    expect(nextKiosk([kiosk('k1', 1), kiosk('k3', 3)], [{ screen: 'k2' }])).toBe('k4');
  });
});

describe('a setup', () => {
  const before = { kiosks: [kiosk('k1', 1), kiosk('k2', 2)] };
  const wrong = (kiosks: readonly KioskSetup[], ...all: readonly Numbered[]) =>
    wronglyNumbered({ kiosks }, numbers(...all), before)?.id;

  it('may not give a kiosk the number of another device', () => {
    expect(wrong([kiosk('k1', 1), kiosk('k9', 2)], [2, 'k2', 'here'])).toBe('k9');
    expect(wrong([kiosk('k1', 1), kiosk('k9', 2)], [2, 'k2', 'revoked'])).toBe('k9');
    expect(wrong([kiosk('k1', 1), kiosk('k9', 3)], [2, 'k2', 'revoked'])).toBeUndefined();
  });

  it('may not give a kiosk’s device another number', () => {
    expect(wrong([kiosk('k1', 1), kiosk('k2', 5)], [2, 'k2', 'here'])).toBe('k2');
  });

  it('may leave everything as it is, and bring a kiosk back', () => {
    expect(wrong(before.kiosks, [2, 'k2', 'here'], [1, 'k1', 'revoked'])).toBeUndefined();
    expect(wronglyNumbered(before, numbers([2, 'k2', 'here']), { kiosks: [] })).toBeUndefined();
  });
});
