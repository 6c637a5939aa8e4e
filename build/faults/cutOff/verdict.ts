import type { AtPoint } from './atPoint.ts';
import type { CapturedPaper } from './capturedPapers.ts';
import type { Visit } from './visitors.ts';

/** Everything that is known at the end. */
export type AtTheEnd = {
  readonly visits: readonly Visit[];
  readonly papers: readonly CapturedPaper[];
  readonly tickets: readonly AtPoint[];
  /** The tickets in the order in which they were called. */
  readonly called: readonly string[];
  /** Both machines are the same kiosk: a number may be on two papers, of two tickets. */
  readonly isCloned?: boolean;
  /** How often an app was killed: it has told of what it was about to print that nobody knows whether it came out. */
  readonly kills?: number;
  /** Numbers whose paper a printer did not print, or broke off: their visitors have it on the screen. */
  readonly broken?: readonly string[];
};

/** What of the end is not as it must be, a sentence each. */
export function wrongs(all: AtTheEnd): readonly string[] {
  const { kills = 0, broken = [] } = all;
  const lost = kills > 0 ? lostByKills(all) : [];
  const end = { ...all, broken: [...broken, ...lost] };
  return [
    // Two visitors may wait at one kiosk.
    ...(lost.length > 2 * kills ? [`${kills} kills lost the papers of ${lost.join(', ')}.`] : []),
    ...everybodyHasAPaper(end),
    ...eachPaperIsOneTicket(end),
    ...eachTicketHasAPaper(end),
    ...everybodyIsCalledOnce(end),
    ...theCallsAreInOrder(end),
    ...eachPaperIsToldOf(end),
  ];
}

/** Numbers that were kept, whose paper had not begun when the app was killed. */
const lostByKills = ({ tickets, papers }: AtTheEnd): readonly string[] =>
  tickets.flatMap(({ paper, kiosk, slips }) => {
    const isTold = slips.length === 1 && slips[0]?.startsWith('not-confirmed');
    const isThere = papers.some(({ label, printer }) => label === paper && printer === printerOf(kiosk));
    return isTold && !isThere ? [paper] : [];
  });

const printerOf = (kiosk: string): number => Number(kiosk.slice(1));

function everybodyHasAPaper({ visits, papers, isCloned, broken = [] }: AtTheEnd): readonly string[] {
  return visits.flatMap(({ given, machine }) => {
    if (!given || broken.includes(given.label)) return [];
    const own = papers.filter(({ label, printer }) => label === given.label && printer === printerOf(machine.kiosk));
    const days = new Set(own.map(({ day }) => day)).size;
    const isRight = own.length === days || (isCloned && own.length === 2);
    return own.length > 0 && isRight ? [] : [`${given.label} came out ${own.length} times at ${machine.kiosk}.`];
  });
}

/** How many papers and tickets there are of each number, by its printer and its day. */
function eachPaperIsOneTicket({ papers, tickets, isCloned }: AtTheEnd): readonly string[] {
  const days = [...new Set(papers.map(({ day }) => day))];
  const ticketDays = [...new Set(tickets.map(({ day }) => day))].sort();
  const counts = new Map<string, [papers: number, tickets: number]>();
  const count = (key: string, at: 0 | 1) => {
    const known = counts.get(key) ?? [0, 0];
    known[at] += 1;
    counts.set(key, known);
  };
  // Papers come out in the order of the days.
  for (const { label, printer, day } of papers) count(`${label} at k${printer} on ${ticketDays[days.indexOf(day)]}`, 0);
  for (const { paper, kiosk, day } of tickets) count(`${paper} at ${kiosk} on ${day}`, 1);
  return [...counts].flatMap(([key, [onPaper, atPoint]]) => {
    if (onPaper > 1 && !isCloned) return [`${onPaper} papers say ${key}.`];
    return onPaper > atPoint ? [`${onPaper} papers say ${key}, and the point has ${atPoint} such tickets.`] : [];
  });
}

function eachTicketHasAPaper({ papers, tickets, broken = [] }: AtTheEnd): readonly string[] {
  const without = tickets.filter(
    ({ paper, kiosk }) =>
      !broken.includes(paper) && !papers.some(({ label, printer }) => label === paper && printer === printerOf(kiosk)),
  );
  return without.length > 0 ? [`No paper came out for ${without.map(({ paper }) => paper).join(', ')}.`] : [];
}

/** Those of a day that is over stand in no line. */
function ofTheLastDay(tickets: AtTheEnd['tickets']): AtTheEnd['tickets'] {
  const days = tickets.map(({ day }) => day).sort();
  return tickets.filter(({ day }) => day === days.at(-1));
}

function everybodyIsCalledOnce({ tickets, called }: AtTheEnd): readonly string[] {
  return ofTheLastDay(tickets).flatMap(({ id, paper }) => {
    const times = called.filter((one) => one === id).length;
    return times === 1 ? [] : [`${paper} was called ${times} times.`];
  });
}

/** Nobody is called before somebody who had their number before the other came. */
function theCallsAreInOrder({ visits, called, tickets }: AtTheEnd): readonly string[] {
  const visitOf = new Map(visits.flatMap((visit) => (visit.given ? [[visit.given.ticket, visit] as const] : [])));
  const line = called.flatMap((id) => visitOf.get(id) ?? []);
  const isSure = ({ given, answeredAt }: Visit) => {
    const ticket = tickets.find(({ id }) => id === given?.ticket);
    // A request that arrives when its visitor has long had the kiosk's number stands where it arrived.
    const isStraggler = ticket?.isRelabelled && ticket.writtenAt > answeredAt;
    return !ticket?.isTimeEstimated && !isStraggler;
  };
  return line.flatMap((visit, n) => {
    const overtaken = line.slice(n + 1).find((later) => later.answeredAt < visit.askedAt && isSure(later));
    return overtaken && isSure(visit) ? [`${visit.given?.label} was called before ${overtaken.given?.label}.`] : [];
  });
}

/** The point knows of every paper, once; of a day that is over nobody asks. */
function eachPaperIsToldOf({ tickets, papers, kills = 0, broken = [] }: AtTheEnd): readonly string[] {
  const wrong = ofTheLastDay(tickets).filter(({ slips, kiosk, paper }) => {
    const isPrinted = papers.some(({ label, printer }) => label === paper && printer === printerOf(kiosk));
    if (broken.includes(paper)) return slips.length !== 1;
    const wanted = isPrinted ? 'printed' : 'not-confirmed';
    return slips.length !== 1 || slips[0] !== `${wanted} by p${printerOf(kiosk)}`;
  });
  // Whose app was killed between the paper and the note of it.
  const isOfKill = ({ slips }: AtPoint) => slips.length === 1 && slips[0]?.startsWith('not-confirmed');
  const left = wrong.filter((ticket) => !isOfKill(ticket));
  const sentences = left.map(({ paper, slips }) => `Of ${paper} it was told: ${slips.join(', ') || 'nothing'}.`);
  return wrong.length - left.length > kills
    ? [...sentences, 'More papers are unknown than apps were killed.']
    : sentences;
}
