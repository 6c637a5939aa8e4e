/** A piece of a page: text that is HTML already, and safe. */
export type Html = { readonly html: string };

type Piece = Html | string | number | readonly Html[];

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** HTML from a template: whatever is put in as text is escaped, pieces go in as they are. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: parts.map((part, n) => (n === 0 ? part : `${written(pieces[n - 1] ?? '')}${part}`)).join(''),
});

/** Code of several lines: it scrolls by itself where it is too wide, and so can be reached by the keyboard. */
export const codeBlock = (text: string, kind: 'request' | 'reply' | 'shape'): Html =>
  html`<pre class="${kind}" tabindex="0"><code>${text}</code></pre>`;

/** Names as code, with commas between. */
export const codes = (names: readonly string[]): readonly Html[] =>
  names.map((name, n) => html`${n === 0 ? '' : ', '}<code>${name}</code>`);

/** Terms and what they mean; nothing where there are none. */
export const terms = (rows: readonly { readonly term: Html; readonly meaning: Html | string }[]): Html =>
  rows.length === 0
    ? html``
    : html`<dl>${rows.map(({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;

function written(piece: Piece): string {
  if (typeof piece === 'string' || typeof piece === 'number')
    return String(piece).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
  return 'html' in piece ? piece.html : piece.map(({ html: text }) => text).join('');
}
