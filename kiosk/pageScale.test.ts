import { expect, test } from 'vitest';
import { pageScale } from './pageScale.ts';

const portrait = { shape: 'portrait', rootPx: 24 } as const;
const landscape = { shape: 'landscape', rootPx: 20.3 } as const;
const windowOf = (width: number, height: number, pixelRatio = 1) => ({ width, height, pixelRatio });

test('on the screen of the setup, the page has the size that its millimetres ask for', () => {
  expect(pageScale(portrait, windowOf(1080, 1920))).toEqual(portrait);
  expect(pageScale(landscape, windowOf(1280, 1024))).toEqual(landscape);
});

test('pixels of the screen, not of the page: an enlarged desktop changes nothing that can be measured', () => {
  expect(pageScale(portrait, windowOf(864, 1536, 1.25))).toEqual({ shape: 'portrait', rootPx: 19.2 });
});

test('in another window, the drawing that fits its shape, as large as it fits', () => {
  expect(pageScale(portrait, windowOf(1366, 768))).toEqual({ shape: 'landscape', rootPx: 15.2 });
  expect(pageScale(landscape, windowOf(600, 1000))).toEqual({ shape: 'portrait', rootPx: 12.5 });
});

test('before the setup is known, as if it were the commonest kiosk', () => {
  expect(pageScale(null, windowOf(1080, 1920))).toEqual(portrait);
});
