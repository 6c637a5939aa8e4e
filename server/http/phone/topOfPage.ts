import { type Language, languages } from '../../../shared/domain/setup.ts';
import { phoneTexts } from '../../../shared/protocol/phoneTexts.ts';
import { type Html, html } from '../docs/html.ts';

/** Whose point it is (empty: not told), and the way to the other languages. */
export const topOfPage = (language: Language, name: string): Html => html`<header class="phone-top">
<p>${name}</p>
<nav aria-label="${phoneTexts[language].language}">${languages
  .filter((other) => other !== language)
  .map(
    (other) => html`<a href="?lang=${other}" lang="${other}" hreflang="${other}">${phoneTexts[other].name}</a>`,
  )}</nav>
</header>`;
