import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import './Key.css';

type Props = {
  /** Its name among the keys of the screen, by which speech and keyboard find it. */
  readonly target: string;
  readonly className?: string;
  /** `main`: filled, the one likely next step of a screen. */
  readonly kind?: 'plain' | 'main';
  /** A setting or a choice that is on or off; on is filled and checked. */
  readonly isOn?: boolean;
  /** Why it cannot be pressed now; it stays reachable, so that the reason can be heard. */
  readonly disabledBecause?: string | false;
  readonly lang?: string;
  /** What it is called, where that is more than what stands on it. */
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** Something to touch: outlined or filled, and it acts when the finger is lifted. */
export function Key({
  target,
  className,
  kind = 'plain',
  isOn,
  disabledBecause,
  lang,
  label,
  onPress,
  children,
}: Props) {
  const reasonId = useId();
  const isDisabled = typeof disabledBecause === 'string';
  return (
    <button
      type="button"
      data-target={target}
      className={['key', `key-${kind}`, className].filter(Boolean).join(' ')}
      lang={lang}
      aria-label={label}
      aria-pressed={isOn}
      onClick={isDisabled ? undefined : onPress}
      {...(isDisabled && { 'aria-disabled': true, 'aria-describedby': reasonId })}
    >
      {children}
      {isOn && (
        <span className="key-on">
          <Check aria-hidden />
        </span>
      )}
      {isDisabled && (
        <span hidden id={reasonId}>
          {disabledBecause}
        </span>
      )}
    </button>
  );
}
