import type { Entry } from '../../../shared/domain/entry.ts';
import { eventWords } from './eventWords.ts';
import { type Html, html, terms } from './html.ts';
import type { Section } from './section.ts';

/** A field of the entry that is missing here does not compile. */
const entryWords: Readonly<Record<keyof Entry, string>> = {
  v: 'The version of the form, 1.',
  point: 'Which service point.',
  seq: 'The number of the entry. It runs on for ever; (point, seq) names it.',
  at: 'When, by the server’s clock. It never decreases.',
  by: 'Who asked, as role:id; point:clock is the point itself.',
  cause: 'The id that the sender gave the command.',
  asked: 'A keyed hash of what was asked: it tells whether a repeated id means the same, and leaks no condition.',
  events: 'What happened: one or more of the events below.',
  batch: 'The number of the first entry that was written in the same flush.',
  hash: 'SHA-256 over the hash of the line before and this line without its own.',
};

/** What the journal keeps: the entry, and every event that can stand in one. */
export const eventsSection = (): Section => ({
  id: 'events',
  title: 'Entries and events',
  body: html`
<p>Each accepted command is one entry, a line of JSON in the journal and in <code>/api/entries</code>. It may grow: pass over fields
and events that you do not know.</p>
${rows(entryWords)}
<p>An event has its <code>type</code> and these fields. Times at which something happened stand in the entry.</p>
${Object.entries(eventWords).map(([type, [says, fields]]) => event(type, says, fields))}`,
  inside: Object.keys(eventWords).map((type) => ({ id: type, name: type })),
});

const event = (type: string, says: string, fields: Readonly<Record<string, string>>): Html => html`
<section id="${type}">
<h3><code>${type}</code></h3>
<p>${says}</p>
${rows(fields)}
</section>`;

const rows = (words: Readonly<Record<string, string>>): Html =>
  terms(Object.entries(words).map(([name, meaning]) => ({ term: html`<code>${name}</code>`, meaning })));
