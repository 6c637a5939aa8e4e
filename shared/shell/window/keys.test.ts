import { expect, test } from 'vitest';
import { meaningOfKey } from './keys.ts';

const key = (said: string) => {
  const parts = said.split('+');
  const last = parts.at(-1) || '+';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const held = { control: has('Control'), alt: has('Alt'), shift: has('Shift'), meta: has('Meta') };
  return meaningOfKey({ type: 'keyDown', key: last, ...held });
};

test.each([
  'Control+r',
  'Control+R',
  'Control+w',
  'Control+Shift+I',
  'Control+-',
  'Control+0',
  'Alt+F4',
  'Alt+ArrowLeft',
  'F5',
  'F11',
  'F12',
  'Meta+d',
  'Control+Tab',
])('%s leads nowhere', (said) => {
  expect(key(said)).toBe('none');
});

test.each([
  'F2',
  'F4',
  'F9',
  'n',
  'Enter',
  'Escape',
  'Tab',
  'ArrowDown',
  'Shift+Tab',
  'Control+a',
  'Control+c',
  'Control+v',
  'é',
  '+',
])('%s is the page’s', (said) => {
  expect(key(said)).toBe('page');
});

test('the staff have a key', () => {
  expect(key('Control+Shift+X')).toBe('staff');
  expect(key('Control+x')).toBe('page');
});
