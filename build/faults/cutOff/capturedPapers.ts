import type { PaperItem } from '../../../shared/printing/virtual/paperItem.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../../shared/printing/virtual/virtualPrinter.ts';

/** A paper as somebody reads it who has taken it out of the printer. */
export type CapturedPaper = {
  /** `B1000`. */
  readonly label: string;
  /** The day that it says, as it says it. */
  readonly day: string;
  readonly printer: number;
  /** All of it. */
  readonly text: string;
  /** How many dots wide the pictures on it are, from above. */
  readonly pictures: readonly number[];
};

export type CapturingPrinter = VirtualPrinter & {
  /** Does this once, as soon as the next paper is cut. */
  readonly atNextPaper: (act: () => void) => void;
};

/** Opens a virtual printer on the network; every paper that it cuts goes to `papers`. */
export async function openCapturing(printer: number, papers: CapturedPaper[]): Promise<CapturingPrinter> {
  let next: (() => void) | null = null;
  const opened = await openVirtualPrinter({
    onPaper: (items) => {
      papers.push(readPaper(items, printer));
      const act = next;
      next = null;
      act?.();
    },
  });
  return {
    ...opened,
    atNextPaper: (act) => {
      next = act;
    },
  };
}

/** Reads the number from what was printed; what a broken paper before it has left above is not its own. */
function readPaper(items: readonly PaperItem[], printer: number): CapturedPaper {
  const lines = items.flatMap((item) => (item.type === 'line' ? [item.text.trim()] : []));
  const label = lines.findLast((line) => /^[A-Z] \d{3,6}$/.test(line));
  const date = lines.findLast((line) => / · \d\d:\d\d$/.test(line));
  if (!label || !date) throw new Error(`A paper bears no number: ${lines.join(' | ')}`);
  const pictures = items.flatMap((item) => (item.type === 'picture' ? [item.picture.width] : []));
  const day = date.slice(0, date.indexOf(' · '));
  return { label: label.replace(' ', ''), day, printer, text: lines.join(' '), pictures };
}
