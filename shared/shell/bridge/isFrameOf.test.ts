import { expect, test } from 'vitest';
import { isFrameOf } from './isFrameOf.ts';

const pages = ['/kiosk'];
const top = (url: string) => ({ url, parent: null });

test('our own page may call', () => {
  expect(isFrameOf(top('app://ventanilla/kiosk?id=k2'), pages)).toBe(true);
});

test.each([
  null,
  top('app://ventanilla/staff'),
  top('app://ventanilla/kiosk/more'),
  top('app://ventanilla.elsewhere/kiosk'),
  top('app://user@elsewhere/kiosk'),
  top('app://ventanilla:81/kiosk'),
  top('https://ventanilla/kiosk'),
  top('about:blank'),
  top(''),
  { url: 'app://ventanilla/kiosk', parent: {} },
])('%j may not', (frame) => {
  expect(isFrameOf(frame, pages)).toBe(false);
});
