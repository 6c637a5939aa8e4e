import { z } from 'zod';
import { statusOf } from '../../../shared/protocol/refusals.ts';
import { fieldList } from './fieldList.ts';
import type { Shape } from './fieldsOf.ts';
import { codeBlock, codes, type Html, html, terms } from './html.ts';
import { operationId, refusedAtDoor } from './openApi.ts';
import { type Operation, operations, type Rights } from './operations.ts';
import { replySchemas } from './replySchemas.ts';
import type { Section } from './section.ts';

const rightsInWords: Readonly<Record<Rights, string>> = {
  everybody: 'Open to everybody.',
  known: 'Asks for a token or cookie; the sample’s kiosk and display need none.',
  supervisor: 'Asks for the token or cookie of a supervisor.',
  asker: 'Asks for the secret of the pairing as the token.',
};

/** Every path, with what it takes and gives. */
export const operationsSection = (): Section => ({
  id: 'operations',
  title: 'Operations',
  body: html`<p>Each may also be refused with ${codes(refusedAtDoor)}, as said <a href="#where">above</a>.</p>
${operations.map(operation)}`,
  inside: operations.map(({ method, path }) => ({
    id: operationId(method, path),
    name: `${method.toUpperCase()} ${path.replace('/api', '')}`,
  })),
});

const operation = ({ method, path, summary, rights, reply, body, query = {}, refused = [] }: Operation): Html => html`
<section id="${operationId(method, path)}">
<h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p>${summary} ${rightsInWords[rights]}</p>
${terms(Object.entries(query).map(([name, text]) => ({ term: html`<code>?${name}=</code>`, meaning: text })))}
${body ? codeBlock(JSON.stringify(body.example), 'request') : ''}
${typeof reply === 'string' ? answer(reply) : html`<p>Answers with <code>${reply.media}</code>.</p>`}
${refusals(refused)}
</section>`;

function answer(name: keyof typeof replySchemas): Html {
  const shape = z.toJSONSchema(replySchemas[name]) as Shape;
  return html`<p>Answers with:</p>${fieldList(shape)}`;
}

/** The rules of the queue have so many reasons that they have a place of their own. */
function refusals(refused: NonNullable<Operation['refused']>): Html {
  const few = refused.filter((why) => statusOf(why) !== 409 || why === 'id-reused' || why === 'clock-suspect');
  if (few.length === 0) return html``;
  const others = few.length < refused.length ? html`, and by the rules of the queue (409)` : html``;
  return html`<p>Refused with ${codes(few)}${others}: see the <a href="#refusals">refusals</a>.</p>`;
}
