import { type ReactNode, useId } from 'react';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly name: ReactNode;
  readonly more?: ReactNode;
};

type Props<Value extends string> = {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly choose: (value: Value) => void;
};

/** One of a few: a key each, the first nine by their digit. */
export function Choices<Value extends string>({ legend, choices, chosen, choose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, name: text, more }, index) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          <span>
            {text}
            {more && <small>{more}</small>}
          </span>
          {index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}
