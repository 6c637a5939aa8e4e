import { beginning } from './beginning.ts';
import { commandsSection } from './commandsSection.ts';
import { eventsSection } from './eventsSection.ts';
import { type Html, html } from './html.ts';
import { operationsSection } from './operationsSection.ts';
import { overSocket } from './overSocket.ts';
import { refusalsSection } from './refusalsSection.ts';
import type { Section } from './section.ts';
import { walkThrough } from './walkThrough.ts';

/** The whole description as a page: no script, and nothing but its own style is loaded. `base`: `http://localhost:4610`. */
export function page(version: string, base: string): string {
  const generated = [operationsSection(), commandsSection(), refusalsSection(), eventsSection()];
  const sections = [...beginning(base), walkThrough(base), overSocket(base), ...generated];
  return `<!doctype html>\n${whole(version, sections).html}`;
}

const whole = (version: string, sections: readonly Section[]): Html => html`<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Ventanilla ${version}: API</title>
<link rel="stylesheet" href="/api/docs/style.css">
<header><div>
<h1>Ventanilla ${version}: API</h1>
<p>A script can do what the screens do, by the same rules. This page is made from the schemas that check each request; programs
find the same as OpenAPI 3.1 at <a href="/api/docs/json">/api/docs/json</a>.</p>
</div></header>
<div class="columns">
<nav aria-label="Contents">
<ul>${sections.map(entry)}</ul>
</nav>
<main>
${sections.map(({ id, title, body }) => html`<section class="part" id="${id}">\n<h2>${title}</h2>${body}\n</section>`)}
</main>
</div>
</html>
`;

const entry = ({ id, title, inside = [] }: Section): Html => html`
<li><a href="#${id}">${title}</a>${
  inside.length > 0 ? html`<ul>${inside.map((one) => html`<li><a href="#${one.id}">${one.name}</a></li>`)}</ul>` : ''
}</li>`;
