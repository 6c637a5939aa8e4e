import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const largestBytes = 250_000;

/** Keeps a picture of the whole screen beside this file, drawn at `scale`. */
export async function keep(page: Page, name: string, scale: number): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.evaluate(async () => void (await document.fonts.ready));
  const session = await page.context().newCDPSession(page);
  const { data: shot } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, width, height, scale },
  });
  const png = Buffer.from(shot, 'base64');
  expect(png.length).toBeLessThan(largestBytes);
  await writeFile(join(import.meta.dirname, `${name}.png`), png);
}
