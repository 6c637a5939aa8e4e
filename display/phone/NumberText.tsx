import { LabelText } from '../../shared/ui/LabelText.tsx';

/** A ticket's number as large as it goes: a longer one is smaller, and never cut. */
export function NumberText({ label }: { readonly label: string }) {
  return (
    <span className="phone-number" data-chars={label.length}>
      <LabelText label={label} />
    </span>
  );
}
