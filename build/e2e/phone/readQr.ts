import jsQr from 'jsqr';
import type { Page } from 'playwright-core';
import { readPng } from '../../../shared/printing/readPng.ts';

/** What a camera reads in the QR code that this page shows; throws where it finds none. */
export async function readQr(page: Page, selector: string): Promise<string> {
  const png = readPng(await page.locator(selector).screenshot());
  if (!png.ok) throw new Error(png.text);
  const { width, height, dark } = png.greys;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  dark.forEach((grey, at) => void pixels.fill(255 - grey, at * 4, at * 4 + 3));
  const found = jsQr(pixels, width, height);
  if (!found) throw new Error('There is no QR code to be read.');
  return found.data;
}
