import type { LinkState } from '../../client/link.ts';
import type { KioskView } from '../../views/kioskView.ts';
import type { SlipReport } from '../../views/ticketSlip.ts';
import type { WrappedLinks } from '../openLink.ts';

/** The test page of the printer that this device owns. */
export type TestPage = {
  /** How people call the printer. */
  readonly printer: string;
  readonly print: () => Promise<SlipReport>;
};

/** null: by the last view, this device owns no printer. */
export function testPageOf({ shown }: LinkState, { printTestPage }: WrappedLinks): TestPage | null {
  const view = shown?.view as Partial<KioskView> | undefined;
  const own = view?.ownPrinter;
  if (!own || !printTestPage) return null;
  return { printer: own.setup.name, print: () => printTestPage(own) };
}
