import type { Language } from '../../../shared/domain/setup.ts';
import { type Html, html } from '../docs/html.ts';

/** What is written into the built page. */
export type Filling = {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** The ticket that its script follows; null: none, and it gets no script. */
  readonly code: string | null;
  /** After how many seconds a browser asks again by itself: with a script only where it has none. */
  readonly againInSeconds?: number;
};

/** The built page with a state in it. Throws where the built page has no place for it. */
export function filledPage(built: string, { language, title, body, code, againInSeconds }: Filling): string {
  const again = againInSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${againInSeconds}" />`;
  const head = code === null ? again : again && `<noscript>${again}</noscript>`;
  const page =
    code === null ? html`<div id="page">${body}</div>` : html`<div id="page" data-code="${code}">${body}</div>`;
  const filled = [
    [/<html lang="\w+"/, `<html lang="${language}"`],
    [/<title>[^<]*<\/title>/, html`<title>${title}</title>`.html + head],
    [/<div id="page"><\/div>/, page.html],
  ].reduce<string>((text, [place, content]) => put(text, place as RegExp, content as string), built);
  return code === null ? withoutScripts(filled) : filled;
}

function put(page: string, place: RegExp, content: string): string {
  if (!place.test(page)) throw new Error(`The built page of the phone has no place like ${place.source}.`);
  return page.replace(place, () => content);
}

const withoutScripts = (page: string): string =>
  page.replace(/<script [^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, '');
