import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemVoice } from './systemVoice.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Engine = 'speaks' | 'never begins' | 'never ends' | 'fails';

/** A system with voices for these languages, which are there after a while. */
function system(languages: readonly string[], engine: Engine = 'speaks', afterMs = 0, isLocal = true) {
  const spoken: string[] = [];
  let isThere = afterMs === 0;
  const synthesis = {
    getVoices: () => (isThere ? languages.map((lang) => ({ lang, localService: isLocal })) : []),
    addEventListener: (_: string, tell: () => void) =>
      setTimeout(() => {
        isThere = true;
        tell();
      }, afterMs),
    cancel: () => spoken.push('cancel'),
    speak: (utterance: SpeechSynthesisUtterance) => {
      spoken.push(`${utterance.lang}: ${utterance.text}`);
      const tell = (event: 'onstart' | 'onend' | 'onerror') => utterance[event]?.(undefined as never);
      if (engine === 'fails') setTimeout(() => tell('onerror'), 10);
      if (engine === 'speaks' || engine === 'never ends') setTimeout(() => tell('onstart'), 10);
      if (engine === 'speaks') setTimeout(() => tell('onend'), 500);
    },
  };
  const voice = systemVoice(synthesis as unknown as SpeechSynthesis, (text) => ({ text }) as SpeechSynthesisUtterance);
  return { voice, spoken };
}

const passed = async <Result>(result: Promise<Result>, ms: number): Promise<Result | 'waits'> => {
  let now: Result | 'waits' = 'waits';
  void result.then((end) => {
    now = end;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return now;
};

describe('the voice of the system', () => {
  test('says words in its voice for the language, also where the voices come late', async () => {
    const { voice, spoken } = system(['de-DE', 'es-MX'], 'speaks', 1_000);
    expect(await passed(voice.say('Pagar', 'es', 0.5), 2_000)).toBe(true);
    expect(spoken).toEqual(['es-MX: Pagar']);
  });

  test('says nothing without one for the language, within 1.5 s', async () => {
    expect(await passed(system([]).voice.say('Pagar', 'es', 1), 1_500)).toBe(false);
    expect(await passed(system(['en-US']).voice.say('Pagar', 'es', 1), 1_500)).toBe(false);
    expect(await passed(systemVoice(undefined).say('Pagar', 'es', 1), 0)).toBe(false);
  });

  test('sends no words away to a voice on the internet', async () => {
    expect(await passed(system(['es-ES'], 'speaks', 0, false).voice.say('Pagar', 'es', 1), 1_500)).toBe(false);
  });

  test('is given up when it does not begin in 1.5 s, or fails', async () => {
    const { voice, spoken } = system(['es-ES'], 'never begins');
    expect(await passed(voice.say('Pagar', 'es', 1), 1_500)).toBe(false);
    expect(spoken.at(-1)).toBe('cancel');
    const late = system(['es-ES'], 'never begins', 1_000);
    expect(await passed(late.voice.say('Pagar', 'es', 1), 1_500), 'voices that come late count').toBe(false);
    expect(await passed(system(['es-ES'], 'fails').voice.say('Pagar', 'es', 1), 100)).toBe(false);
  });

  test('that never says that it has ended does not silence what follows', async () => {
    const { voice, spoken } = system(['es-ES'], 'never ends');
    const saying = voice.say('Pagar', 'es', 1);
    expect(await passed(saying, 2_000)).toBe('waits');
    expect(await passed(saying, 5_000)).toBe(true);
    expect(spoken.at(-1)).toBe('cancel');
  });

  test('that was stopped before its voices came says nothing any more', async () => {
    const { voice, spoken } = system(['es-ES'], 'speaks', 1_000);
    const saying = voice.say('Pagar', 'es', 1);
    voice.stop();
    expect(await passed(saying, 2_000)).toBe(false);
    expect(spoken).toEqual(['cancel']);
  });
});
