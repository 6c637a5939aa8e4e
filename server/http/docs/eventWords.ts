import type { Event, EventType } from '../../../shared/domain/events.ts';

type FieldsOf<Type extends EventType> = Exclude<keyof Extract<Event, { readonly type: Type }>, 'type'>;

/** What an event says, and each of its fields. */
type Words<Type extends EventType> = readonly [says: string, fields: Readonly<Record<FieldsOf<Type>, string>>];

const named = { ticketId: 'The ticket.', label: 'Its label.' };
const atCounter = { ...named, counter: 'The counter.' };
const orderedAt = 'The moment by which the ticket stands in line from now on.';
const priority = 'The legal group (or class, where the setup keeps it); null: regular.';
const reason = 'A code of the setup’s reasons.';
const note = 'Where the register keeps the text.';
const complaint = 'Its number.';

/** Every event that the journal can hold; a new one, or a new field, does not compile before it is described here. */
export const eventWords: { readonly [Type in EventType]: Words<Type> } = {
  'day-opened': [
    'A business day began. The first entry of its day carries all that the day needs.',
    {
      ...{ day: 'Its date.', endsAt: 'When it ends.', setup: 'The whole setup in force.' },
      complaints: 'Those that are still open, and the last number of each year.',
    },
  ],
  'day-closed': [
    'The day ended. The last entry of its day.',
    {
      day: 'Its date.',
      leftUnserved: 'Tickets that were waiting, called or held.',
      endUnknown: 'Tickets in service: nobody knows when they left.',
    },
  ],
  'setup-changed': ['The setup was replaced.', { setup: 'The whole new setup.' }],
  'ticket-taken': [
    'A ticket was issued.',
    { ticket: 'id, label, service, priority, errand, also, cases, issuedAt, language, kiosk, hasNeeds, offline.' },
  ],
  'ticket-relabelled': [
    'The paper wins: what a kiosk had printed differs from what the point had given.',
    { ticketId: 'The ticket.', from: 'The label before.', to: 'The label on the paper.' },
  ],
  'ticket-arrived-late': [
    'A ticket of a day that is over reached the point: unserved, never queued.',
    { ticket: 'As in ticket-taken.', day: 'The day on which it was issued.' },
  ],
  'ticket-cancelled': ['A ticket was taken out of the queue.', { ...named, reason }],
  'reprint-asked': ['Its paper was asked for once more.', named],
  'slip-reported': [
    'The printer said what became of the paper.',
    {
      ...{ ...named, result: 'What it said.', printer: 'Which printer.', cause: 'Why it was not ready.' },
      paperLow: 'true where its roll is near the end.',
    },
  ],
  'priority-changed': ['A ticket was put into another group.', { ...named, priority, reason }],
  'counter-opened': [
    'An agent serves at a counter.',
    { counter: 'The counter.', agent: 'Who.', tookOverFrom: 'Who served there until now; null: nobody.' },
  ],
  'counter-paused': ['A counter calls nobody for now.', { counter: 'The counter.', reason }],
  'counter-resumed': ['It calls again.', { counter: 'The counter.' }],
  'counter-closed': [
    'Nobody serves there any more.',
    { counter: 'The counter.', returned: 'Tickets it held, back in line: ticketId, label, orderedAt.' },
  ],
  'ticket-called': [
    'Somebody was called.',
    {
      ...atCounter,
      why: 'Why this one: rule and its numbers, how many could have been called, how long this one waited, whom it overtook.',
      outOfOrder: 'The reason where a person chose; null: the order chose.',
      isContested: 'Whether preferential and other visitors could both have been called.',
    },
  ],
  'ticket-recalled': ['The same ticket was called again.', { ...atCounter, times: 'How often by now.' }],
  'service-started': ['The person has come.', atCounter],
  'ticket-finished': [
    'The person has been served.',
    {
      ...atCounter,
      outcome: 'A code of the service’s outcomes; null: none was asked for.',
      endUnknown: 'Somebody forgot to finish: served, but for nobody knows how long.',
    },
  ],
  'ticket-no-show': ['Nobody came.', { ...atCounter, times: 'After how many calls.' }],
  'ticket-reinstated': ['They came after all, and are back in line.', { ...named, orderedAt }],
  'ticket-held': ['A ticket is kept aside at its counter.', { ...atCounter, note: `${note} null: no note.` }],
  'ticket-resumed': ['A held ticket goes on.', { ...atCounter, from: 'The counter that held it.' }],
  'ticket-returned': ['Sent back into line; no no-show.', { ...atCounter, orderedAt, reason }],
  'ticket-transferred': [
    'Sent to another service or counter.',
    {
      ...{ ...named, orderedAt, from: 'The counter that gave it away; null: it was waiting.' },
      ...{
        to: 'The service, or the one counter.',
        service: 'Its service from now on.',
        place: 'by-order, last, first.',
      },
      ...{ reason: `${reason} null: none was needed.`, note: `${note} null: no note.` },
      boundUntil: 'Until when only that counter may call it; null: any that does the service.',
    },
  ],
  'service-added': [
    'One more service of the same visit.',
    { ...atCounter, service: 'The service that is done as well, here or where the ticket goes on to.' },
  ],
  'step-undone': [
    'A counter’s last step was taken back; nothing is erased.',
    {
      ...{ counter: 'The counter.', undone: 'The number of the entry taken back.', step: 'What that did first.' },
      withdrawn: 'The label whose call no longer stands; null: nobody had been called.',
      tickets: 'As they are again: ticketId, label, orderedAt, stage.',
      overtook: 'Whom its call had overtaken, and now has not.',
    },
  ],
  'service-suspended': ['No more tickets are given for a service.', { service: 'The service.', reason }],
  'service-resumed': ['Tickets are given for it again.', { service: 'The service.' }],
  'help-requested': [
    'Somebody asks for help.',
    { kiosk: 'At which kiosk; null: not at one.', counter: 'At which counter; null: not at one.' },
  ],
  'help-answered': ['Somebody goes.', { request: 'The number of the entry in which it was asked for.' }],
  'feedback-given': [
    'A visit was rated.',
    {
      ...{ ticketId: 'The ticket.', day: 'The day of the visit.', note: `${note} null: no comment.` },
      ...{ expectation: 'From 1 to 5; null: not said.', perception: 'From 1 to 5.' },
    },
  ],
  'complaint-filed': [
    'A complaint, suggestion, request or praise was filed.',
    {
      ...{ complaint, kind: 'Which of the four.', ticketId: 'The ticket; null: no visit was named.', note },
      ...{
        day: 'That of the visit or, without one, of the filing.',
        dueOn: 'The last day on which an answer is in time.',
      },
    },
  ],
  'complaint-assigned': ['Somebody is to answer it.', { complaint, to: 'The agent.' }],
  'complaint-answered': ['It was answered.', { complaint, note, isInTime: 'Whether by its due day.' }],
  'complaint-closed': ['It is settled.', { complaint }],
};
