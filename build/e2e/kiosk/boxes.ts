import type { Page } from 'playwright-core';

export type Box = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** What of a screen is measured, in CSS pixels. */
export type Measured = {
  readonly targets: readonly Box[];
  /** The smallest letters: their size, and the words. */
  readonly smallestText: { readonly px: number; readonly words: string };
  /** Words that stand outside their box or the screen, or below something else. */
  readonly lost: readonly string[];
};

/** Measures every key and every text of the page. */
export function measure(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return width > 2 && height > 2 && style.visibility !== 'hidden' && style.clipPath !== 'inset(50%)';
    };
    const targets = [...document.querySelectorAll<HTMLElement>('[data-target]')].map((element) => {
      const { x, y, width: w, height: h } = element.getBoundingClientRect();
      return { name: element.dataset.target ?? '', x, y, w, h };
    });
    const texts: {
      words: string;
      px: number;
      lines: { x: number; y: number; right: number; bottom: number }[];
      element: Element;
    }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!words || !element || !isShown(element) || ['SCRIPT', 'TITLE'].includes(element.tagName)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const px = Number.parseFloat(getComputedStyle(element).fontSize);
      // A line's box is higher than its letters: without what is above and below them.
      const lines = [...range.getClientRects()].map(({ x, y, right, bottom }) => ({
        x,
        y: y + 0.2 * px,
        right,
        bottom: bottom - 0.2 * px,
      }));
      texts.push({ words, px, lines, element });
    }
    const lost: string[] = [];
    for (const { words, lines, element } of texts) {
      const frames = [
        element.closest('[data-target]'),
        element.closest('main, footer, header, .low-keys'),
        document.body,
      ];
      for (const frame of frames) {
        if (!frame) continue;
        const outer = frame.getBoundingClientRect();
        const over = Math.max(
          ...lines.map(({ x, y, right, bottom }) =>
            Math.max(outer.x - x, right - outer.right, outer.y - y, bottom - outer.bottom),
          ),
        );
        if (over > 1) lost.push(`“${words}” stands ${over.toFixed(0)} px out of ${frame.className || frame.tagName}`);
      }
      for (const other of texts) {
        if (other.element === element || other.words < words) continue;
        const meets = lines.some((a) =>
          other.lines.some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.x, b.x) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > 2,
          ),
        );
        if (meets) lost.push(`“${words}” and “${other.words}” overlap`);
      }
    }
    const drawings = [...document.querySelectorAll('svg.pictogram, svg.qr, .tile-icon, .key-on')].map((drawing) => ({
      drawing,
      box: drawing.getBoundingClientRect(),
    }));
    for (const { words, lines, element } of texts) {
      for (const { drawing, box } of drawings) {
        const meets = lines.some(
          (line) =>
            Math.min(line.right, box.right) - Math.max(line.x, box.x) > 2 &&
            Math.min(line.bottom, box.bottom) - Math.max(line.y, box.y) > 2,
        );
        if (meets && !drawing.contains(element)) lost.push(`“${words}” stands on a ${drawing.getAttribute('class')}`);
      }
    }
    for (const part of document.querySelectorAll('main, .low-keys, footer')) {
      if (part.scrollHeight > part.clientHeight + 1)
        lost.push(`${part.className} is ${part.scrollHeight - part.clientHeight} px too full`);
      if (part.scrollWidth > part.clientWidth + 1)
        lost.push(`${part.className} is ${part.scrollWidth - part.clientWidth} px too wide`);
    }
    const smallest = texts.reduce((a, b) => (b.px < a.px ? b : a));
    return { targets, smallestText: { px: smallest.px, words: smallest.words }, lost };
  });
}
