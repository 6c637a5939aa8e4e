import { useId } from 'react';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onFocus: () => void;
  readonly isSecret?: boolean;
  readonly isFirst?: boolean;
};

/** A line to type in, with what it is for. */
export function Field({ name, label, hint, text, onType, onFocus, isSecret = false, isFirst = false }: Props) {
  const hintId = useId();
  return (
    <div className="first-start-field">
      <label>
        {label}
        <input
          name={name}
          type={isSecret ? 'password' : 'text'}
          inputMode={isSecret ? 'numeric' : 'text'}
          value={text}
          onChange={({ target }) => onType(target.value)}
          onFocus={onFocus}
          // biome-ignore lint/a11y/noAutofocus: the page asks one thing, and this is it.
          autoFocus={isFirst}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={isSecret ? 12 : 300}
          aria-describedby={hint && hintId}
        />
      </label>
      {hint && <p id={hintId}>{hint}</p>}
    </div>
  );
}
