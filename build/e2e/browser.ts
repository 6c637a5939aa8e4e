import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium to test with: CHROMIUM_PATH, or where systems put it. */
function executable(): string {
  const path = [process.env.CHROMIUM_PATH, ...places].find((place) => place !== undefined && existsSync(place));
  if (!path) throw new Error('These tests need Chromium: install it, or name it with CHROMIUM_PATH.');
  return path;
}

/** Starts a real Chromium; `hosts` are its own rules for names, `MAP punto.test 127.0.0.1`. */
export const openBrowser = (hosts = ''): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
      ...(hosts ? [`--host-resolver-rules=${hosts}`] : []),
    ],
  });

/** What a page on plain http under a name of the local network does not have, and a page on localhost would. */
function takeAwaySecureContext(): void {
  Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
  Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  for (const name of ['serviceWorker', 'wakeLock', 'locks']) Reflect.deleteProperty(Navigator.prototype, name);
  Reflect.deleteProperty(globalThis, 'Notification');
}

/** Counts each tone that a page lets sound, as `document.documentElement.dataset.tones`. */
function countTones(): void {
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    const { dataset } = document.documentElement;
    dataset.tones = String(Number(dataset.tones ?? 0) + 1);
    start.apply(this, when);
  };
}

export type Opened = { readonly page: Page; readonly context: BrowserContext; readonly wrongs: string[] };

/** A device of its own: it knows nothing of others, and has no secure context. */
export async function openDevice(browser: Browser, device: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'es-CO', timezoneId: 'America/Bogota', ...device });
  await context.addInitScript(takeAwaySecureContext);
  await context.addInitScript(countTones);
  return context;
}

/** Opens a page on a device; `wrongs` collects what the console blames. */
export async function openPageOn(context: BrowserContext, url: string): Promise<Opened> {
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(message.text());
  });
  await page.goto(url);
  return { page, context, wrongs };
}

/** Opens a page on a device of its own. */
export const openPage = async (browser: Browser, url: string, width: number, height: number): Promise<Opened> =>
  openPageOn(await openDevice(browser, { viewport: { width, height } }), url);
