import { describe, expect, test } from 'vitest';
import { type KeptClip, markOfWords } from './clipManifest.ts';
import { clipState, wrongWith } from './clipState.ts';

const question = { key: 'kiosk.question', words: '¿Qué necesita?', saidAs: '¿Qué necesita?' };
const asked = { ...question, words: '¿Qué desea?' };
const kept: KeptClip = { file: 'kiosk.question.mp3', seconds: 1, words: markOfWords(question), content: 'abc' };

const wrong = (needed: typeof question, known: KeptClip | undefined, content: string | null) =>
  wrongWith('es/kiosk.question.mp3', needed, { state: clipState(needed, known, content), kept: known, content });

describe('a clip', () => {
  test('made from its words is good', () => {
    expect(clipState(question, kept, 'abc')).toBe('good');
    expect(wrong(question, kept, 'abc')).toBeNull();
  });

  test('whose text has changed is older than it', () => {
    expect(clipState(asked, kept, 'abc')).toBe('older');
    expect(wrong(asked, kept, 'abc')).toMatch(/older than its words, "¿Qué desea\?"/);
  });

  test('whose way of saying has changed is older too', () => {
    expect(clipState({ ...question, saidAs: 'otra cosa' }, kept, 'abc')).toBe('older');
  });

  test('without a file is missing', () => {
    expect(clipState(question, kept, null)).toBe('missing');
    expect(wrong(question, undefined, null)).toMatch(/missing/);
  });

  test('over which a person recorded is left alone, once the manifest knows it', () => {
    expect(clipState(question, kept, 'voice')).toBe('recorded');
    expect(wrong(question, kept, 'voice')).toMatch(/was changed/);
    const known: KeptClip = { ...kept, content: 'voice', recorded: true };
    expect(clipState(question, known, 'voice')).toBe('recorded');
    expect(wrong(question, known, 'voice')).toBeNull();
  });

  test('recorded for other words asks for a person', () => {
    const known: KeptClip = { ...kept, content: 'voice', recorded: true };
    expect(wrong(asked, known, 'voice')).toMatch(/record it anew as "¿Qué desea\?"/);
  });
});
