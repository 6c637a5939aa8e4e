import { describe, expect, test } from 'vitest';
import type { Saying } from '../../shared/ui/voice/saying.ts';
import type { SpokenScreen } from '../spoken/speaker.ts';
import { of, type SpokenPart, text, texts } from '../spoken/spokenPart.ts';
import { heardOnChange, heardOnFocus, heardOnScreen } from './heardOf.ts';

const bill = texts({ es: 'Pagar', en: 'Pay', pt: 'Pagar' });
const services = (...more: readonly SpokenPart[]): SpokenScreen => ({
  screen: 'services',
  language: 'es',
  parts: [
    text('question'),
    ...of('service-payments', bill, text('waiting', { count: 3 })),
    ...of('large', text('large')),
    ...more,
  ],
});

const names = (sayings: readonly Saying[]) =>
  sayings.map((saying) => {
    if (saying.type === 'text') return saying.name;
    return saying.type === 'texts' ? saying.texts.es : saying.type === 'label' ? saying.label : saying.words;
  });

describe('a screen is heard', () => {
  test('with all that is to be read, then how to move', () => {
    expect(names(heardOnScreen(services(), false))).toEqual(['kiosk.question', 'voice.howToMove']);
  });

  test('without how to move where there is no key', () => {
    const nothing = { ...services(), parts: [text('notShown')] };
    expect(names(heardOnScreen(nothing, false))).toEqual(['kiosk.notShown']);
  });

  test('with more about the keys when speech has just begun', () => {
    expect(names(heardOnScreen(services(), true))).toEqual([
      ...['voice.on', 'kiosk.question', 'voice.howToMove', 'voice.howToRepeat'],
    ]);
  });
});

describe('a key is heard', () => {
  test('with its name, its state, and which it is of how many', () => {
    const heard = heardOnFocus(services(), 'service-payments');
    expect(names(heard)).toEqual(['Pagar', 'kiosk.waiting', 'voice.position']);
    expect(heard.at(-1)).toMatchObject({ values: { at: 1, count: 2 } });
  });

  test('in the sounds of the language that it names', () => {
    const chooses: SpokenScreen = { ...services(), parts: of('language-en', { type: 'name', name: 'English' }) };
    expect(heardOnFocus(chooses, 'language-en')[0]).toEqual({ type: 'words', words: 'English', language: 'en' });
  });

  test('not at all when the screen has no such key', () => {
    expect(heardOnFocus(services(), 'begin')).toEqual([]);
  });
});

describe('a change on the same screen', () => {
  const change = (before: SpokenScreen, after: SpokenScreen, focused: string | null) => {
    const { atOnce, afterwards } = heardOnChange(before, after, focused);
    return { atOnce: names(atOnce), afterwards: names(afterwards) };
  };

  test('of the key that has the focus is heard at once, on and off', () => {
    const on = services(...of('large', text('isOn')));
    expect(change(services(), on, 'large')).toEqual({ atOnce: ['kiosk.large', 'kiosk.isOn'], afterwards: [] });
    expect(change(on, services(), 'large')).toEqual({ atOnce: ['kiosk.large', 'voice.isOff'], afterwards: [] });
    expect(change(services(), on, 'service-payments')).toEqual({ atOnce: [], afterwards: [] });
  });

  test('of figures alone is not heard', () => {
    const later = services();
    const parts = later.parts.map((part) =>
      part.type === 'text' && part.values ? { ...part, values: { count: 4 } } : part,
    );
    expect(change(services(), { ...later, parts }, 'service-payments')).toEqual({ atOnce: [], afterwards: [] });
  });

  test('of what is to be read is heard after what is being said: the paper came out', () => {
    const [printing, taken] = [services(text('paperPrinting')), services(text('paperTake'), text('paperTakeThen'))];
    expect(change(printing, taken, null)).toEqual({
      atOnce: [],
      afterwards: ['kiosk.paperTake', 'kiosk.paperTakeThen'],
    });
  });
});
