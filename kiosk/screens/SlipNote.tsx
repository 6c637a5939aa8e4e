import type { LucideIcon } from 'lucide-react';

type Props = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: string;
  readonly tone?: 'calm' | 'warn';
};

/** One thing to know about the ticket, in a band of it. */
export function SlipNote({ icon: Icon, title, text, tone = 'calm' }: Props) {
  return (
    <div className={`slip-note slip-note-${tone}`} role="status">
      <Icon aria-hidden />
      <p>
        <b>{title}</b>
        {text && <span>{text}</span>}
      </p>
    </div>
  );
}
