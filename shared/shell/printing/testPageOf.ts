import type { LinkState } from '../../client/link.ts';
import type { WrappedLinks } from '../openLink.ts';
import type { OwnPrinter, SlipReport } from './slipPrinter.ts';

/** The test page of the printer that this device owns. */
export type TestPage = {
  /** How people call the printer. */
  readonly printer: string;
  readonly print: () => Promise<SlipReport>;
};

/** null: by the last view, this device owns no printer. */
export function testPageOf({ shown }: LinkState, { printTestPage }: WrappedLinks): TestPage | null {
  const view = shown?.view;
  const own: OwnPrinter | null = view && 'ownPrinter' in view ? view.ownPrinter : null;
  if (!own || !printTestPage) return null;
  return { printer: own.setup.name, print: () => printTestPage(own) };
}
