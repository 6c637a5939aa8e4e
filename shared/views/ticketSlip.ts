import type { Label } from '../domain/ids.ts';
import { printedOn } from '../domain/labels.ts';
import type { Language, Texts } from '../domain/setup.ts';
import { type Instant, wallClock, type Zone } from '../domain/time.ts';
import type { Range } from '../forecast/rangeOf.ts';
import type { Mark } from './mark.ts';
import { type SlipTexts, slipTexts } from './slipTexts.ts';

// What printers are and how a paper came out, for shared/printing, which knows the views only.
export type { SlipCause, SlipReport } from '../domain/commands.ts';
export type { CodePage, PrinterSetup } from '../domain/deviceSetup.ts';

/** What a paper is made of: known at the point, and at a kiosk that is cut off from it. */
export type SlipFacts = {
  readonly organisation: string;
  readonly point: Texts;
  readonly language: Language;
  readonly zone: Zone;
  readonly label: Label;
  readonly mark: Mark;
  readonly service: Texts;
  /** null: it does not wait any more, or nobody knows. */
  readonly peopleBefore: number | null;
  readonly range: Range | null;
  readonly waitAt: Texts | null;
  /** Where a phone follows the ticket; null: nowhere. */
  readonly address: string | null;
  readonly issuedAt: Instant;
  readonly isCopy: boolean;
};

/** All that a paper says, in its visitor's language and in the order in which it says it. */
export type TicketSlip = {
  readonly organisation: string;
  readonly point: string;
  readonly heading: string;
  /** `B 042`, the gap being as wide as a digit. */
  readonly label: string;
  /** That it goes first, never why. */
  readonly mark: { readonly shape: 'diamond' | 'disc'; readonly word: string } | null;
  readonly service: string;
  /** How many before, and how long: each a figure with its words below. */
  readonly figures: readonly { readonly figure: string; readonly words: string }[];
  readonly waitAt: string;
  readonly howCalled: string;
  readonly follow: SlipAddress | null;
  readonly date: string;
  readonly privacy: string;
};

/** Where a phone follows the ticket: for its camera, and for fingers. */
export type SlipAddress = {
  readonly title: string;
  readonly address: string;
  /** The address without `http://`, its code in a line of its own. */
  readonly lines: readonly string[];
};

/** Writes the paper of a ticket. */
export function ticketSlip(facts: SlipFacts): TicketSlip {
  const { language, label, mark, waitAt, address, isCopy } = facts;
  const texts = slipTexts[language];
  return {
    organisation: facts.organisation,
    point: facts.point[language],
    heading: isCopy ? `${texts.yourTurn} (${texts.copy})` : texts.yourTurn,
    label: printedOn(label).replace(/(?=\d)/, ' '),
    mark: mark && { shape: mark === 'preferential' ? 'diamond' : 'disc', word: texts.marks[mark] },
    service: facts.service[language],
    figures: figuresOf(facts, texts),
    waitAt: waitAt ? texts.waitAt(waitAt[language]) : texts.waitHere,
    howCalled: texts.howCalled,
    follow: address === null ? null : { title: texts.follow, address, lines: linesOf(address) },
    date: dateOf(facts, texts),
    privacy: texts.privacy,
  };
}

function figuresOf({ peopleBefore, range }: SlipFacts, texts: SlipTexts): TicketSlip['figures'] {
  const before = peopleBefore === null ? [] : [{ figure: String(peopleBefore), words: texts.before(peopleBefore) }];
  return range ? [...before, { figure: minutesOf(range), words: texts.wait }] : before;
}

const minutesOf = ({ fromMinutes, toMinutes }: Range): string =>
  fromMinutes === toMinutes ? String(toMinutes) : `${fromMinutes}–${toMinutes}`;

/** `http://turno.example/t/K7Q4…` as `turno.example/t/` and the code. */
function linesOf(address: string): readonly string[] {
  const bare = address.replace(/^https?:\/\//, '');
  const end = bare.lastIndexOf('/') + 1;
  return [bare.slice(0, end), bare.slice(end)];
}

/** `Martes 24 nov 2026 · 10:24`: the day and time of the issue at the point. */
function dateOf({ issuedAt, zone }: SlipFacts, { weekdays, months }: SlipTexts): string {
  const local = new Date(wallClock(issuedAt, zone));
  const day = `${weekdays[local.getUTCDay()]} ${local.getUTCDate()} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
  return `${day} · ${local.toISOString().slice(11, 16)}`;
}
