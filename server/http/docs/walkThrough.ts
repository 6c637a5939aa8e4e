import { codeBlock, type Html, html } from './html.ts';
import type { Section } from './section.ts';

const json = "-H 'Content-Type: application/json'";
const token = '-H "Authorization: Bearer $TOKEN" \\\n ';

type Step = { readonly says: Html | string; readonly run: string; readonly reply?: string };

const ticket = { id: 'kiosk:k1/visit-1', label: 'B001', issueSeq: 1, service: 'payments', priority: null };
const more = { errand: null, also: [], cases: 1, language: 'es', hasNeeds: false };
const issued = { issuedAt: '2026-11-27T09:09:47.019Z', kiosk: 'k1', offline: null };
const taken = { type: 'ticket-taken', ticket: { ...ticket, ...more, ...issued }, code: 'SG2S50A3BC4WQ9GP' };
const opened = { type: 'counter-opened', counter: '2', agent: 'agent:agent2', tookOverFrom: null };
const called = {
  ...{ type: 'ticket-called', ticketId: 'kiosk:k1/visit-1', label: 'B001', counter: '2' },
  why: { rule: 'only-one', candidates: 1, waitedMs: 345, overtook: [] },
  ...{ outOfOrder: null, isContested: false },
};
const advanced = 'The counter has moved on: your screen was behind, and nobody was called.';

const command = (text: string, headers: string) => `curl -s "$POINT/api/commands" ${headers} \\\n  -d '${text}'`;
const done = (revision: number, event: object) => JSON.stringify({ ok: true, revision, events: [event] });

/** A test reads these off the page and runs them, so they work as they are printed. */
const stepsAt = (base: string): readonly Step[] => [
  {
    says: html`Where the point is, and the PIN of <code>agent2</code>, which the server prints when it starts.`,
    run: `POINT=${base}\nPIN=4821`,
  },
  {
    says: 'A visitor takes a ticket. At the server itself the sample’s kiosk needs no token.',
    run: command('{"id":"visit-1","command":{"type":"take-ticket","service":"payments"}}', json),
    reply: done(2, taken),
  },
  {
    says: 'An agent signs in, and keeps the token.',
    run: `TOKEN=$(curl -s "$POINT/api/sign-in" ${json} \\
  -d "{\\"agent\\":\\"agent2\\",\\"pin\\":\\"$PIN\\"}" | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
  },
  {
    says: 'Opens counter 2.',
    run: command('{"id":"open-1","command":{"type":"open-counter","counter":"2"}}', `${token} ${json}`),
    reply: done(3, opened),
  },
  {
    says: html`Calls whoever is next. <code>after</code> is null: this counter has called nobody today.`,
    run: command('{"id":"call-1","command":{"type":"call-next","counter":"2","after":null}}', `${token} ${json}`),
    reply: done(4, called),
  },
  {
    says: 'The answer was lost? The same id again gives the same reply, and calls nobody else.',
    run: command('{"id":"call-1","command":{"type":"call-next","counter":"2","after":null}}', `${token} ${json}`),
    reply: done(4, called),
  },
  {
    says: html`A new press that means the screen before is refused (409): <code>after</code> would have to be
<code>${ticket.id}</code> now.`,
    run: command(
      '{"id":"call-2","command":{"type":"call-next","counter":"2","after":null}}',
      `${token} ${json} \\\n  -H 'Accept-Language: en'`,
    ),
    reply: JSON.stringify({ ok: false, why: 'already-advanced', text: advanced }),
  },
  {
    says: html`What the waiting room shows now, with the call in <code>calls</code>.`,
    run: `curl -s "$POINT/api/views/display/d1"`,
  },
];

/** One visitor from the ticket to the call, to be copied into a shell line by line. */
export const walkThrough = (base: string): Section => ({
  id: 'example',
  title: 'From the ticket to the call, with curl',
  body: html`
<p>On a sample point on which nothing has been asked for today. Run it twice: the ids are the same, and so are the replies.</p>
<ol>${stepsAt(base).map(
    ({ says, run, reply }) => html`
<li><p>${says}</p>
${codeBlock(run, 'request')}${reply === undefined ? '' : codeBlock(reply, 'reply')}</li>`,
  )}
</ol>`,
});
