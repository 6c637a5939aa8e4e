import type { CommandType } from '../../../shared/domain/commands.ts';

/** What a command does, in a sentence or two, and its fields in an example; null: too long for one. */
export type CommandWords = { readonly says: string; readonly example: object | null };

const ticket = 'kiosk:k1/visit-1';
const counter = '2';

/** A new command does not compile before it is described here. */
export const commandWords: Readonly<Record<CommandType, CommandWords>> = {
  'take-ticket': {
    says: 'A visitor takes a ticket. Of a legal class only its group is kept. The reply carries, besides the event, the code that opens the ticket on a phone.',
    example: { service: 'payments', priority: 'older', language: 'es' },
  },
  'cancel-ticket': {
    says: 'Takes a ticket out of the queue. A phone may leave the ticket out: its code says which.',
    example: { ticket, reason: 'left' },
  },
  'reprint-ticket': { says: 'Asks for the paper of a ticket once more.', example: { ticket } },
  'change-priority': {
    says: 'Puts a ticket that waits into another group. An agent may only prefer; a supervisor may also take back.',
    example: { ticket, priority: 'preferential', reason: 'asked' },
  },
  'report-slip': { says: 'Says what the printer made of the paper.', example: { ticket, result: 'printed' } },
  'hand-over': {
    says: 'Brings in a ticket that a kiosk issued while the server was away. What the paper says wins, and nobody stands twice.',
    example: { take: 'visit-7', label: 'B1004', service: 'payments', issued: { by: 'age', ageMs: 95000 } },
  },
  'open-counter': {
    says: 'Takes a counter to serve there. One agent serves at a counter; taking over from another is said explicitly.',
    example: { counter, takeOver: true },
  },
  'pause-counter': { says: 'The counter calls nobody until it is resumed.', example: { counter, reason: 'break' } },
  'resume-counter': { says: 'The counter calls again.', example: { counter } },
  'close-counter': { says: 'Leaves the counter; tickets that it holds go back into line.', example: { counter } },
  'call-next': {
    says: 'Calls whoever is next for this counter and, if somebody is served there, finishes them in the same step. "after" names whom this counter called last today: a press that comes late or twice calls nobody.',
    example: { counter, after: null },
  },
  'call-ticket': {
    says: 'Calls a given ticket out of order, for a reason. It is counted as such.',
    example: { counter, ticket, reason: 'urgent' },
  },
  recall: { says: 'Calls the same ticket again.', example: { counter, ticket } },
  'start-service': { says: 'The person has come.', example: { counter, ticket } },
  'finish-service': { says: 'The person has been served; nobody else is called.', example: { counter, ticket } },
  'mark-no-show': {
    says: 'Nobody came, after as many calls as the setup asks for.',
    example: { counter, ticket },
  },
  'reinstate-ticket': {
    says: 'Somebody who did not come has come after all: soon enough, they keep their place.',
    example: { ticket },
  },
  'hold-ticket': { says: 'Keeps the person who is served for later, and frees the counter.', example: { counter } },
  'resume-ticket': { says: 'Goes on with a ticket that is held.', example: { counter, ticket } },
  'return-to-queue': {
    says: 'Sends the person who was called back into line, without counting them as absent.',
    example: { counter, reason: 'elsewhere' },
  },
  'add-service': {
    says: 'Adds a service to the visit of the person at the counter, who keeps the number.',
    example: { counter, service: 'information' },
  },
  transfer: {
    says: 'Sends a ticket to another service or counter: by its order, last, or (with a reason) first.',
    example: { counter, to: { service: 'claims' }, place: 'by-order' },
  },
  undo: { says: 'Takes back the last step of the counter, for two minutes. Nothing is erased.', example: { counter } },
  'suspend-service': {
    says: 'Gives no more tickets for a service.',
    example: { service: 'claims', reason: 'system-down' },
  },
  'resume-service': { says: 'Gives tickets for it again.', example: { service: 'claims' } },
  'open-day': {
    says: 'Opens the business day before its first command, and confirms a clock that the server doubts.',
    example: {},
  },
  'close-day': { says: 'Ends the business day; whoever still waits is recorded as not served.', example: {} },
  'change-setup': {
    says: 'Replaces the whole setup. It is checked first, and refused where it would strand somebody who waits. The setup in force stands in the last day-opened or setup-changed event.',
    example: null,
  },
  'request-help': { says: 'Asks for somebody to come to a kiosk or counter.', example: { kiosk: 'k1' } },
  'answer-help': { says: 'Somebody comes.', example: { request: 12 } },
  'give-feedback': {
    says: 'Rates a visit, once. A phone may leave the ticket out.',
    example: { ticket, expectation: 3, perception: 5 },
  },
  'file-complaint': {
    says: 'Files a complaint, suggestion, request or praise. The reply gives its number and the day by which it is answered.',
    example: { kind: 'suggestion', text: 'More chairs, please.' },
  },
  'assign-complaint': {
    says: 'Says who answers a complaint.',
    example: { complaint: '2026-000001', to: 'agent3' },
  },
  'answer-complaint': {
    says: 'Answers a complaint.',
    example: { complaint: '2026-000001', text: 'Six chairs arrive on Monday.' },
  },
  'close-complaint': { says: 'Closes a complaint that has been answered.', example: { complaint: '2026-000001' } },
};
