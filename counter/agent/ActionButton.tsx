import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../shared/ui/Button.tsx';

type Props = {
  readonly icon: LucideIcon;
  /** The key that does the same. */
  readonly shortcut: string;
  readonly kind?: 'primary' | 'quiet';
  readonly disabledBecause?: string | false | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** Something that an agent can do, with its key drawn on it. */
export function ActionButton({ icon: Icon, shortcut, kind = 'quiet', disabledBecause, onPress, children }: Props) {
  return (
    <Button kind={kind} aria-keyshortcuts={shortcut} disabledBecause={disabledBecause} onClick={onPress}>
      <Icon aria-hidden />
      <span className="action-text">{children}</span>
      <kbd aria-hidden>{shortcut}</kbd>
    </Button>
  );
}
