import type { App, Event as ElectronEvent, WebContents } from 'electron';
import type { Log } from '../log/log.ts';
import { isOurs } from '../page/address.ts';

/** Keeps every page of the app inside it: no other address, no other window, no page within a page. */
export function guardContents(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, log));
}

function guard(contents: WebContents, log: Log): void {
  const stay = (event: Pick<ElectronEvent, 'preventDefault'>, url: string) => {
    if (isOurs(url)) return;
    event.preventDefault();
    log(`a way out of the app was closed: ${url}`);
  };
  contents.on('will-navigate', (event, url) => stay(event, url));
  contents.on('will-redirect', (event, url) => stay(event, url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log(`no window was opened for ${url}`);
    return { action: 'deny' };
  });
}
