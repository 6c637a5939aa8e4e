import type { MouseEvent } from 'react';
import { phoneTexts } from '../../shared/protocol/phoneTexts.ts';
import { type Language, languages } from '../../shared/ui/language.ts';

type Props = {
  /** Whose point it is; empty where nothing of it is told. */
  readonly name: string;
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
};

/** Where this is, and the way to the other languages: links, as the server writes them, but without leaving the page. */
export function Top({ name, language, onChoose }: Props) {
  const choose = (event: MouseEvent, next: Language) => {
    event.preventDefault();
    onChoose(next);
  };
  return (
    <header className="phone-top">
      <p>{name}</p>
      <nav aria-label={phoneTexts[language].language}>
        {languages
          .filter((other) => other !== language)
          .map((other) => (
            <a
              key={other}
              href={`?lang=${other}`}
              lang={other}
              hrefLang={other}
              onClick={(event) => choose(event, other)}
            >
              {phoneTexts[other].name}
            </a>
          ))}
      </nav>
    </header>
  );
}
