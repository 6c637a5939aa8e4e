import { type Refusal, statusOf } from '../../../shared/protocol/refusals.ts';
import { en } from '../../../shared/protocol/texts/en.ts';
import { allRefusals } from './domainRefusals.ts';
import { type Html, html, terms } from './html.ts';
import type { Section } from './section.ts';

/** Every refusal with its sentence, by status. */
export function refusalsSection(): Section {
  const statuses = [...new Set(allRefusals.map(statusOf))].sort();
  return {
    id: 'refusals',
    title: 'Refusals',
    body: html`
<p>The answer is <code>{ "ok": false, "why", "text", "detail" }</code>. What stands in braces here is a field of
<code>detail</code>.</p>
${statuses.map(ofStatus)}`,
    inside: statuses.map((status) => ({ id: `status-${status}`, name: String(status) })),
  };
}

const ofStatus = (status: number): Html => html`
<section id="status-${status}"><h3>${status}</h3>
${terms(allRefusals.filter((why) => statusOf(why) === status).map(row))}
</section>`;

const row = (why: Refusal['type']) => ({ term: html`<code>${why}</code>`, meaning: en[why] });
