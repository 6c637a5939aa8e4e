import type { PaperItem } from './paperItem.ts';

/** A paper as lines for a terminal, so many letters wide: large ones are told by their size, pictures by their measures. */
export function paperText(items: readonly PaperItem[], columns: number): string {
  return items.flatMap((item) => lineOf(item, columns) ?? []).join('\n');
}

function lineOf(item: PaperItem, columns: number): string | null {
  switch (item.type) {
    case 'line':
      return placed(item.reversed ? `[${item.text.trim()}]` : item.text, item.align, columns).trimEnd();
    case 'qr':
      return placed(`QR ${item.text}`, item.align, columns);
    case 'picture':
      return placed(`(picture ${item.picture.width} × ${item.picture.height})`, item.align, columns);
    case 'gap':
      return item.dots >= 20 ? '' : null;
    case 'cut':
      return '- '.repeat(Math.floor(columns / 2)).trimEnd();
    default:
      return item satisfies never;
  }
}

function placed(text: string, align: 'left' | 'middle' | 'right', columns: number): string {
  const room = Math.max(0, columns - text.length);
  return ' '.repeat(align === 'left' ? 0 : align === 'middle' ? Math.floor(room / 2) : room) + text;
}
