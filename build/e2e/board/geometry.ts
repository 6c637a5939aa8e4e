import type { Page } from 'playwright-core';

/** What is drawn of a text: its type size and, in pixels, where. */
export type Drawn = { readonly text: string; readonly of: string; readonly px: number };

/** Every text on a page by its size, and what is wrong with where it stands: cut, outside, or over another. */
export const drawnOn = (page: Page): Promise<{ readonly texts: readonly Drawn[]; readonly wrong: readonly string[] }> =>
  page.evaluate(() => {
    const hidden = (element: Element) => element.closest('.visually-hidden') !== null || clipped(element);
    const clipped = (element: Element) => getComputedStyle(element).clipPath !== 'none';
    const texts: { text: string; of: string; px: number }[] = [];
    const wrong: string[] = [];
    const boxes: { text: string; box: DOMRect; number: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [element, text] = [node.parentElement, node.textContent?.trim() ?? ''];
      if (!element || text === '' || hidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const line = range.getBoundingClientRect();
      if (line.width === 0) continue;
      const px = Number.parseFloat(getComputedStyle(element).fontSize);
      const number = element.closest('.number, .sign') !== null;
      // A line's box is higher than its letters: these stand around its middle. Of a number they are all capitals, with some air.
      const middle = (line.top + line.bottom) / 2;
      const letters = Math.min(line.height, line.height < 1.6 * px ? (number ? 0.72 : 0.8) * px : line.height);
      const box = new DOMRect(line.left, middle - letters / 2, line.width, letters);
      const of = element.closest('[class]')?.className ?? '';
      texts.push({ text, of, px });
      const isOutside = box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1;
      if (isOutside) wrong.push(`${text} is outside the screen`);
      const frame = element.closest('.call, .slide, .house, .card-dashed, .last-calls li, .waits li, .board-clock');
      const limits = frame?.getBoundingClientRect();
      if (limits && (box.left < limits.left - 1 || box.right > limits.right + 1))
        wrong.push(`${text} leaves its frame`);
      if (limits && frame?.matches('.call, .house, .card-dashed') && box.bottom > limits.bottom + box.height * 0.3)
        wrong.push(`${text} leaves its frame below`);
      boxes.push({ text, box, number });
    }
    for (const svg of document.querySelectorAll('.way')) {
      const around = svg.getBoundingClientRect();
      // A turned square takes more room than the arrow in it.
      const [x, y] = [around.width * 0.14, around.height * 0.14];
      const box = new DOMRect(around.x + x, around.y + y, around.width - 2 * x, around.height - 2 * y);
      boxes.push({ text: 'arrow', box, number: true });
    }
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const [a, b] = [one.box, other.box];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const touches = one.number && other.number ? 1 : Math.min(a.height, b.height) * 0.2;
        if (across > 2 && down > touches) wrong.push(`${one.text} lies over ${other.text}`);
      }
    for (const place of document.querySelectorAll(
      '.board, .calls, .quiet, .house, .slide-message, .card-dashed, .waits',
    ))
      for (const child of place.children) {
        const [inner, outer] = [child.getBoundingClientRect(), place.getBoundingClientRect()];
        if (outer.height > 0 && inner.bottom > outer.bottom + 2 && !hidden(child))
          wrong.push(`${child.className} leaves ${place.className} by ${Math.round(inner.bottom - outer.bottom)} px`);
      }
    return { texts, wrong };
  });
