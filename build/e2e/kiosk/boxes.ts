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
    const texts: { words: string; px: number; box: DOMRect; element: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!words || !element || !isShown(element) || ['SCRIPT', 'TITLE'].includes(element.tagName)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push({
        words,
        px: Number.parseFloat(getComputedStyle(element).fontSize),
        box: range.getBoundingClientRect(),
        element,
      });
    }
    const lost: string[] = [];
    for (const { words, box, element } of texts) {
      const within = [
        element.closest('[data-target]'),
        element.closest('main, footer, header, .low-keys'),
        document.body,
      ];
      for (const frame of within) {
        if (!frame) continue;
        const outer = frame.getBoundingClientRect();
        const over = Math.max(
          outer.x - box.x,
          box.right - outer.right,
          (outer.y - box.y) / 2,
          (box.bottom - outer.bottom) / 2,
        );
        if (over > 1.5) lost.push(`“${words}” stands ${over.toFixed(0)} px out of ${frame.className || frame.tagName}`);
      }
      for (const other of texts) {
        if (other.element === element || other.words === words) continue;
        const w = Math.min(box.right, other.box.right) - Math.max(box.x, other.box.x);
        const h = Math.min(box.bottom, other.box.bottom) - Math.max(box.y, other.box.y);
        if (w > 2 && h > 0.3 * Math.min(box.height, other.box.height))
          lost.push(`“${words}” and “${other.words}” overlap`);
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
