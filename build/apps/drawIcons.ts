import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../e2e/browser.ts';

// node build/run.mjs build/apps/drawIcons.ts: draws each app's icon.svg as the icon.png that installers want, 512 dots wide.

const size = 512;
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: size, height: size } });
for (const role of ['kiosk', 'counter', 'display']) {
  const svg = readFileSync(`build/apps/icons/${role}/icon.svg`, 'utf8').replace(
    '<svg ',
    `<svg width="${size}" height="${size}" `,
  );
  await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
  writeFileSync(`build/apps/icons/${role}/icon.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
