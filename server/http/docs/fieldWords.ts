import type { CommandType } from '../../../shared/domain/commands.ts';
import type { WireCommand } from '../../../shared/protocol/wireCommand.ts';

type FieldOf<Command> = Command extends { readonly type: CommandType } ? Exclude<keyof Command, 'type'> : never;
type Words = Readonly<Record<FieldOf<WireCommand>, string>>;

/** What each field of a command means, by its name; a new one does not compile before it is described here. */
export const fieldWords: Words = {
  after: 'The ticket that this counter called last today; null: none yet. Anything else is already-advanced.',
  also: 'Further services of the same visit.',
  cases: 'How many cases one person brings; 1 where it is left out.',
  cause: 'Why the printer was not ready.',
  comment: 'In the visitor’s own words. Kept at the point, never in the journal.',
  complaint: 'The number under which it was filed.',
  contact: 'How to reach whoever complains. Kept at the point, never in the journal.',
  counter: 'A counter of the setup.',
  day: 'The day of the visit; today where it is left out.',
  errand: 'What the community’s representative comes for: a service.',
  expectation: 'What the visitor had expected, 5 the best.',
  issued: 'When: by its age on a clock that nobody sets or, after a restart of the kiosk, by its wall clock.',
  kind: 'What it is; the setup says in how many days each is answered.',
  kiosk: 'The kiosk at which it happens; the sender itself where that is one.',
  label: 'What the paper says.',
  language: 'In which language the visitor is called.',
  needs: 'What the visitor needs at the counter. Erased when the visit ends.',
  note: 'For whoever goes on with the ticket. Kept at the point, never in the journal.',
  outcome: 'A code of the service’s outcomes; the setup may require one.',
  paperLow: 'true: the roll is near its end.',
  perception: 'What the visitor has met, 5 the best.',
  place: 'by-order keeps the place, last goes behind all, first before all.',
  printer: 'A printer of the setup.',
  priority: 'A legal class, its group, or community; regular where it is left out or null.',
  reason: 'A code of the setup’s reasons for this step.',
  request: 'The number of the entry in which help was asked for.',
  result: 'What the printer said.',
  service: 'A service of the setup.',
  setup: 'The whole setup, as setup.json in the data folder shows it.',
  take: 'The id under which the kiosk asked, or would have asked, for the ticket.',
  takeOver: 'Take the counter over from whoever serves there.',
  text: 'What is said, in words. Kept at the point, never in the journal.',
  ticket:
    'The id of a ticket. At a counter: the one that stands on the screen, so that a late press moves nobody else.',
  to: 'A service, or one counter.',
};
