/** Where Chromium is told that the app's pages are: it knows no scheme of ours, and this one is as secure. */
const host = 'https://app--ventanilla.test';
const origin = 'app://ventanilla';

/** An address of the app as Chromium is given it. */
export const asChromium = (url: string): string => (url.startsWith(origin) ? host + url.slice(origin.length) : url);

/** An address of Chromium as Electron would tell it. */
export const asElectron = (url: string): string => (url.startsWith(host) ? origin + url.slice(host.length) : url);
