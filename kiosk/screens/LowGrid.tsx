import type { ReactNode } from 'react';
import './LowKeys.css';

type Props = { readonly count: number; readonly children: ReactNode };

/** Keys of the lower third, side by side: more of them in more columns. */
export function LowGrid({ count, children }: Props) {
  return (
    <div className="low-grid" data-many={count > 6}>
      {children}
    </div>
  );
}
