import { expect, test } from 'vitest';
import { codes, html, terms } from './html.ts';

test('text is escaped, in attributes too, and pieces go in as they are', () => {
  const bold = html`<b>${'<i> & "quoted"'}</b>`;
  expect(bold.html).toBe('<b>&lt;i&gt; &amp; &quot;quoted&quot;</b>');
  expect(html`<p title="${'"><script>'}">${bold}${3}</p>`.html).toBe(
    `<p title="&quot;&gt;&lt;script&gt;">${bold.html}3</p>`,
  );
});

test('lists of pieces follow one another', () => {
  expect(html`<p>${codes(['a', 'b'])}</p>`.html).toBe('<p><code>a</code>, <code>b</code></p>');
  expect(terms([]).html).toBe('');
});
