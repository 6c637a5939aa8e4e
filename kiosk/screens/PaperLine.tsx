import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskTicket } from '../../shared/views/kioskView.ts';
import { Dots } from './Dots.tsx';

type Paper = KioskTicket['paper'];
type Props = {
  readonly paper: Paper;
  /** The ticket was given while the server is gone, and nothing prints it. */
  readonly hasNone: boolean;
  readonly children: ReactNode;
};

const texts = {
  none: ['noPaper', null],
  printing: ['paperPrinting', 'paperPrintingThen'],
  printed: ['paperTake', 'paperTakeThen'],
  sent: ['paperSent', 'paperSentThen'],
  unknown: ['paperUnknown', 'paperUnknownThen'],
} as const;

/** What becomes of the paper; where it failed, the band of the ticket says so, and here stands only the key that prints. */
export function PaperLine({ paper, hasNone, children }: Props) {
  const { t } = useTranslation('kiosk');
  if (paper === 'failed' || (paper === 'none' && !hasNone))
    return children ? <div className="paper-line paper-line-key">{children}</div> : null;
  const [title, then] = texts[paper];
  return (
    <div className="paper-line" role="status">
      <Printer aria-hidden />
      <p>
        <b>{t(title)}</b> {then && <span>{t(then)}</span>}
      </p>
      {paper === 'printing' ? <Dots /> : children}
    </div>
  );
}
