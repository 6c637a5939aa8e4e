import type { CommandId, TicketId } from '../../domain/ids.ts';
import type { Paper } from '../../views/paper.ts';
import type { SlipReport, TicketSlip } from '../../views/ticketSlip.ts';
import { newId } from '../newId.ts';
import type { Keeping } from './keepIn.ts';
import type { Kept, KeptPaper } from './kept.ts';
import type { OutboxParts } from './openOutbox.ts';

/** A paper to print: under which id the point is told of it, and whose it is. */
export type NewPaper = Pick<KeptPaper, 'id' | 'ticket'>;

/** A paper of which it is known how it came out. */
export type ToldPaper = NewPaper & { readonly slip: SlipReport };

/** What a paper says, once that is known. */
export type Slip = TicketSlip | Promise<TicketSlip>;

/** The papers that this device prints itself: each once, and none again by itself. */
export type Printing = {
  /** What is kept, with a paper that is to be printed once that is on disk. */
  readonly withPaper: (kept: Kept, paper: NewPaper) => Kept;
  /** Prints a paper that is kept. */
  readonly print: (paper: NewPaper, slip: Slip) => Promise<void>;
  /** Keeps a paper, and prints it whether or not that could be: the point has its ticket. */
  readonly keepAndPrint: (paper: NewPaper, slip: Slip) => Promise<void>;
  /** What the point is to be told of. */
  readonly toTell: () => readonly ToldPaper[];
  /** The point has been told of this one. */
  readonly told: (id: CommandId) => Promise<void>;
  readonly papers: () => Readonly<Record<string, Paper>>;
};

type Parts = Pick<OutboxParts, 'onFault' | 'printSlip'> & {
  readonly keeping: Keeping;
  readonly now: () => Kept;
  readonly onChange: () => void;
};

/** As many papers as visitors may still stand before. */
const remembered = 8;

/** Of a paper that was under way when this device was killed: somebody must look whether it came out. */
const unknown: SlipReport = { result: 'not-confirmed' };

/** Prints by `printSlip` on the printer that the last view names, and keeps how that went until the point is told. */
export function printHere({ keeping, printSlip, now, onChange, onFault }: Parts): Printing {
  const start = newId();
  /** How those of this start came out: known here also where nothing can be kept. */
  const outcomes = new Map<CommandId, ToldPaper>();
  const told = new Set<CommandId>();
  let papers: Readonly<Record<string, Paper>> = {};

  function show(ticket: TicketId, paper: Paper): void {
    papers = Object.fromEntries(
      [...Object.entries(papers).filter(([id]) => id !== ticket), [ticket, paper]].slice(-remembered),
    );
    onChange();
  }

  const withPaper = (kept: Kept, paper: NewPaper): Kept => ({
    ...kept,
    papers: [...kept.papers, { ...paper, start, slip: null }],
  });

  async function outcomeOf(slip: Slip): Promise<SlipReport> {
    const printer = now().view?.ownPrinter;
    if (!printer || !printSlip) return unknown;
    const said = await printSlip(await slip, printer).catch((error: unknown) => {
      onFault(error);
      return unknown;
    });
    return { ...said, printer: printer.setup.id };
  }

  async function print({ id, ticket }: NewPaper, what: Slip): Promise<void> {
    show(ticket, 'printing');
    const slip = await outcomeOf(what);
    outcomes.set(id, { id, ticket, slip });
    show(ticket, shownAs(slip));
    await keeping.change((kept) => ({
      ...kept,
      papers: kept.papers.map((one) => (one.id === id ? { ...one, slip } : one)),
    }));
  }

  function toTell(): readonly ToldPaper[] {
    const kept = keeping.kept().papers.flatMap(({ id, ticket, start: begunBy, slip }): readonly ToldPaper[] => {
      if (outcomes.has(id)) return [];
      if (slip) return [{ id, ticket, slip }];
      return begunBy === start ? [] : [{ id, ticket, slip: unknown }];
    });
    return [...kept, ...outcomes.values()].filter(({ id }) => !told.has(id));
  }

  return {
    withPaper,
    print,
    keepAndPrint: async (paper, slip) => {
      await keeping.change((kept) => withPaper(kept, paper));
      await print(paper, slip);
    },
    toTell,
    told: async (id) => {
      told.add(id);
      outcomes.delete(id);
      await keeping.change((kept) => ({ ...kept, papers: kept.papers.filter((paper) => paper.id !== id) }));
    },
    papers: () => papers,
  };
}

function shownAs({ result }: SlipReport): Paper {
  if (result === 'printed') return 'printed';
  return result === 'sent-unconfirmed' ? 'sent' : 'failed';
}
