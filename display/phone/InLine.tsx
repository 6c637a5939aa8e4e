import { ArrowLeft, User } from 'lucide-react';

/** So many still have room in a row. */
const mostDrawn = 5;

/** The line as a picture: the counter, a dot for each who is before, and oneself. The figures below say the same in words. */
export function InLine({ before, word }: { readonly before: number; readonly word: string }) {
  if (before > mostDrawn) return null;
  return (
    <div className="phone-line" aria-hidden>
      <span className="phone-line-counter">
        <ArrowLeft />
        {word}
      </span>
      {Array.from({ length: before }, (_, n) => n + 1).map((place) => (
        <span className="phone-line-other" key={place} />
      ))}
      <span className="phone-line-me">
        <User />
      </span>
    </div>
  );
}
