import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LabelText } from './LabelText.tsx';

const drawn = (label: string) => renderToStaticMarkup(<LabelText label={label} />);

test('is read out letter by digit', () => {
  expect(drawn('B047')).toContain('aria-label="B, 0, 4, 7"');
});

test('is drawn as letter and digits, with no character between', () => {
  expect(drawn('B047').replace(/<[^>]+>/g, '')).toBe('B047');
  expect(drawn('B90001')).toContain('>90001<');
});
