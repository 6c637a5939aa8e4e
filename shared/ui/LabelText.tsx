import './LabelText.css';

/** A ticket's label as it is written (letter, thin gap, digits) and as it is read out: letter by digit. */
export function LabelText({ label }: { readonly label: string }) {
  const at = label.search(/\d/);
  return (
    <span className="label" role="img" aria-label={spelled(label)}>
      <span aria-hidden>{label.slice(0, at)}</span>
      <span aria-hidden className="label-digits">
        {label.slice(at)}
      </span>
    </span>
  );
}

/** Letter by digit, with pauses: `B, 0, 4, 7`. */
export const spelled = (label: string): string => [...label].join(', ');
