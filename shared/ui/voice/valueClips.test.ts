import { describe, expect, test } from 'vitest';
import { counterClips, counterWords, isWorded } from './valueClips.ts';

describe("a counter's name is said", () => {
  test.each([
    ['3', ['number.3']],
    ['03', ['number.3']],
    ['21', ['number.21']],
    ['40', ['number.40']],
    ['B', ['letter.b']],
    ['2B', ['number.2', 'letter.b']],
    ['B-12', ['letter.b', 'number.12']],
    ['Caja 3', ['words.caja', 'number.3']],
    ['Caja B', ['words.caja', 'letter.b']],
    ['Caja norte', ['words.caja-norte']],
    ['Mesa de ayuda', ['words.mesa-de-ayuda']],
    ['2.º piso, caja 4', ['number.2', 'words.piso-caja', 'number.4']],
    ['Información', ['words.informacion']],
  ])('%s', (name, clips) => {
    expect(counterClips(name, 'es')).toEqual(clips);
  });

  test('with its number in the language of the round', () => {
    expect(counterClips('Guichê 36', 'pt')).toEqual(['words.guiche', 'number.30-and', 'number.6']);
    expect(counterClips('36', 'es')).toEqual(['number.30-and', 'number.6']);
    expect(counterClips('36', 'en')).toEqual(['number.30', 'number.6']);
  });

  test('and nothing where there is nothing to say', () => {
    expect(counterClips('—', 'es')).toEqual([]);
  });
});

test('a name is words of its own from two letters on: then no "counter" goes before it', () => {
  expect(['3', '2B', 'B', 'B 2', 'C-D'].filter(isWorded)).toEqual([]);
  expect(['Caja 3', 'Módulo', 'AB'].filter((name) => !isWorded(name))).toEqual([]);
});

test('the words of a name are what a clip must be made of, once for all its numbers', () => {
  expect(counterWords('Caja 3')).toEqual(['Caja']);
  expect(counterWords('2 Caja norte 7')).toEqual(['Caja norte']);
  expect(counterWords('2B')).toEqual([]);
});
