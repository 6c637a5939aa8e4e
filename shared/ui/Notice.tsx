import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './Notice.css';

type Tone = 'calm' | 'warn' | 'bad';

type Props = {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
};

const icons: Readonly<Record<Tone, LucideIcon>> = { calm: Info, warn: TriangleAlert, bad: CircleAlert };

/** A sentence that somebody should read now: read out when it appears, at once if it is bad. */
export function Notice({ tone = 'calm', icon: Icon = icons[tone], title, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children && <div className="notice-text">{children}</div>}
      </div>
    </div>
  );
}
