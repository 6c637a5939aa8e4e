import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: string;
  readonly tone?: 'calm' | 'warn';
  readonly children?: ReactNode;
};

/** One thing to know about the ticket, in a band of it; read out when it appears. */
export function Band({ icon: Icon, title, text, tone = 'calm', children }: Props) {
  return (
    <div className={`band band-${tone}`} role="status">
      <Icon aria-hidden />
      <p>
        <b>{title}</b> {text && <span>{text}</span>}
      </p>
      {children}
    </div>
  );
}
