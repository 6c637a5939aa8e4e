import type { Language } from '../../../shared/domain/setup.ts';
import type { Saying } from '../../../shared/protocol/phoneTexts.ts';
import { type Html, html } from '../docs/html.ts';
import { topOfPage } from './topOfPage.ts';

/** A page that shows no ticket: why, and what to do. It names nothing of the point. */
export const plainSaying = (
  { title, text }: Saying,
  language: Language,
): Html => html`<main class="phone"><div class="phone-page">
${topOfPage(language, '')}
<section class="phone-card"><h1>${title}</h1><p>${text}</p></section>
</div></main>`;
