import type { ReactNode } from 'react';
import { Clock } from './Clock.tsx';
import { useLanguage } from './I18n.tsx';
import { localText, type Texts } from './language.ts';
import './PageHead.css';

type Props = {
  readonly organisation: string;
  readonly point: Texts;
  readonly zone: string;
  /** The server's moment at which the newest view was true. */
  readonly at: string | null;
  /** Stands between the names and the clock. */
  readonly children?: ReactNode;
};

/** Who we are and what time it is here. */
export function PageHead({ organisation, point, zone, at, children }: Props) {
  const { language } = useLanguage();
  return (
    <header className="page-head">
      <span className="page-head-sign" aria-hidden>
        {organisation.slice(0, 1)}
      </span>
      <p className="page-head-names">
        {organisation}
        <small>{localText(point, language)}</small>
      </p>
      {children}
      <Clock zone={zone} at={at} />
    </header>
  );
}
