import { largestMessage } from '../../../shared/protocol/messages.ts';
import { largestSetup } from '../bodyLimit.ts';
import { rates } from '../rateLimit.ts';
import { sessionCookie } from '../sessionRoutes.ts';
import { codeBlock, html, terms } from './html.ts';
import type { Section } from './section.ts';

/** What a stranger must know first: where, who may, and how a command is answered. */
export const beginning = (base: string): readonly Section[] => [where(base), whoMay, answered];

const where = (base: string): Section => ({
  id: 'where',
  title: 'Where',
  body: html`
<p>The base of every path here is <code>${base}</code>, the address under which you read this page.
Bodies are JSON in UTF-8 (<code>Content-Type: application/json</code>), at most ${largestMessage / 1024} KB; a supervisor’s
whole setup may have ${largestSetup / 1024} KB. Times are ISO 8601 in UTC with milliseconds.</p>
<p>The point answers under its own names and addresses only: to another <code>Host</code> it says 421
<code>wrong-host</code>. It never sends a CORS header, and refuses a browser’s page of another origin with 403
<code>foreign-origin</code>: integrate from a program, not from another site’s page.</p>
<p>The sentences that people read come in the language of <code>Accept-Language</code> (es, en, pt), else in the point’s.</p>`,
});

const whoMay: Section = {
  id: 'who-may',
  title: 'Who may',
  body: html`
<p>Rights are looked up anew for each request. Each command says below which roles may give it.</p>
${terms([
  {
    term: html`Token`,
    meaning: html`<code>POST /api/sign-in</code> gives an agent or supervisor one for 12 hours. Send it as
<code>Authorization: Bearer TOKEN</code>. After 5 wrong PINs in a minute the next must wait, after 10 in a row the sign-in
is locked for 15 minutes; a supervisor at the server itself is slowed and never locked.`,
  },
  {
    term: html`Cookie`,
    meaning: html`The same reply sets <code>${sessionCookie}</code> for the point’s own pages. With it, whatever changes
something needs the point’s own <code>Origin</code>. Scripts use the token.`,
  },
  {
    term: html`Phone`,
    meaning: html`The code on a ticket (16 characters, <code>code</code> in the reply to <code>take-ticket</code>) is a token
for that ticket alone: it may cancel and rate its visit and file a complaint.`,
  },
  {
    term: html`Sample`,
    meaning: html`While the sample point stands, kiosk <code>k1</code> and display <code>d1</code> need no token at the server
itself: from 127.0.0.1 or ::1, by the name localhost with the right port, and through no proxy.`,
  },
  {
    term: html`How often`,
    meaning: html`Each sender ${rates.agent.perSecond} commands a second and ${rates.agent.burst} at once, a phone
${rates.phone.perSecond} a second. Beyond: 429 with <code>Retry-After</code> in seconds.`,
  },
])}`,
};

const answered: Section = {
  id: 'answered',
  title: 'How a command is answered',
  body: html`
<p>Everything is asked for by <code>POST /api/commands</code> with an id that you choose and the command itself:</p>
${codeBlock('{ "id": "visit-1", "command": { "type": "take-ticket", "service": "payments" } }', 'request')}
${terms([
  {
    term: html`200`,
    meaning: html`Done, and on disk. <code>revision</code> is the number of its entry in the journal, <code>events</code> say
what happened.`,
  },
  {
    term: html`409`,
    meaning: html`The rules of the queue say no, and nothing has changed. <code>why</code> is for programs,
<code>text</code> for people; <code>detail</code> holds the numbers of the text.`,
  },
  {
    term: html`400, 401, 403, 413, 415, 429`,
    meaning: html`The request itself is wrong, or is not yours to make. Nothing has changed.`,
  },
  {
    term: html`503`,
    meaning: html`<code>storage-failed</code>: it is <em>not known</em> whether it was kept. <code>shutting-down</code>: it
was not looked at. Send it again under the same id until another answer comes.`,
  },
])}
<p><b>A lost answer.</b> Send the same command again under the same id. An accepted id of the same sender gives the same reply
today and for seven days, over restarts of the server: nothing is done twice. The same id with another content is 409
<code>id-reused</code>. A refusal is not remembered. An id has 1 to 64 of the characters <code>A-Za-z0-9._:-</code> and must be new for
each new command of its sender.</p>
<p><b>A late press.</b> Commands at a counter may name in <code>ticket</code> whom they mean, and <code>call-next</code> must say in
<code>after</code> whom the counter called last. Where it has gone on since, they are refused with <code>already-advanced</code>
and move nobody else.</p>`,
};
