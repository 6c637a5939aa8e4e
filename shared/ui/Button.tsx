import { type ComponentPropsWithRef, useId } from 'react';
import './Button.css';

type Props = Omit<ComponentPropsWithRef<'button'>, 'type' | 'disabled'> & {
  /** `primary`: the one likely next step of a screen. */
  readonly kind?: 'primary' | 'quiet';
  /** Why it cannot be pressed now; it stays reachable by keyboard, so that the reason can be read. */
  readonly disabledBecause?: string | false | undefined;
};

/** A key: acts on release, outlined or filled in water. */
export function Button({ kind = 'quiet', disabledBecause, className, children, onClick, ...rest }: Props) {
  const reasonId = useId();
  const isDisabled = typeof disabledBecause === 'string';
  return (
    <button
      {...rest}
      type="button"
      className={['button', `button-${kind}`, className].filter(Boolean).join(' ')}
      onClick={isDisabled ? undefined : onClick}
      {...(isDisabled && { 'aria-disabled': true, 'aria-describedby': reasonId, title: disabledBecause })}
    >
      {children}
      {isDisabled && (
        <span hidden id={reasonId}>
          {disabledBecause}
        </span>
      )}
    </button>
  );
}
