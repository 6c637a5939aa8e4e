import { type Encoding, isIn } from './codePages.ts';

/** Signs that people write and few printers have, and what is printed for them. */
const written: Readonly<Record<string, string>> = {
  ...{ '–': '-', '—': '-', '−': '-', '‑': '-', '\u00ad': '', '…': '...', '→': '->', '←': '<-', '•': '*' },
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '‚': "'", '€': 'EUR' },
};

/** No control byte may pass: inside a service's name it would be a command to the printer. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const controls = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g;

/** A text as this code page can hold it: what has no byte becomes its plain letter or, where there is none, `?`. */
export function printable(text: string, encoding: Encoding): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(controls, '');
  return [...clean].map((letter) => letterIn(encoding, letter)).join('');
}

function letterIn(encoding: Encoding, letter: string): string {
  const plain = written[letter];
  if (plain !== undefined) return letter === '€' && isIn(encoding, letter) ? letter : plain;
  if (isIn(encoding, letter)) return letter;
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== '' && [...bare].every((each) => isIn(encoding, each)) ? bare : '?';
}
