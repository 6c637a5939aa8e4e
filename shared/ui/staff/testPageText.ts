import type { TFunction } from 'i18next';
import type { SlipReport } from '../../views/ticketSlip.ts';

export type TestPageText = { readonly tone: 'calm' | 'warn' | 'bad'; readonly text: string };

/** How the test page came out, in a sentence. */
export function testPageText({ result, cause }: SlipReport, printer: string, t: TFunction<'shell'>): TestPageText {
  if (result === 'printed') return { tone: 'calm', text: t('testPagePrinted', { printer }) };
  if (result === 'sent-unconfirmed') return { tone: 'warn', text: t('testPageSent', { printer }) };
  return { tone: 'bad', text: t('testPageFailed', { printer, why: t(`slip-${cause ?? 'silent'}`) }) };
}
