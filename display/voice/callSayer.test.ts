import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../shared/ui/language.ts';
import type { SystemVoice } from '../../shared/ui/voice/systemVoice.ts';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { type CallSayerParts, callSayer } from './callSayer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const call = (label: string, counter: string, ...saidIn: readonly Language[]): BoardCall =>
  ({ label, counter, saidIn }) as unknown as BoardCall;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Clips of half a second; a bell of one second. */
function room(parts: Partial<CallSayerParts> & { readonly without?: readonly string[] } = {}) {
  const said: string[] = [];
  const clips = ['display.turn', 'display.counter', 'letter.a', 'letter.b', 'number.0', 'number.1', 'number.3'];
  const there = clips.filter((key) => !parts.without?.includes(key));
  const sayer = callSayer({
    clips: { addresses: async (language) => Object.fromEntries(there.map((key) => [key, `${language}/${key}`])) },
    player: {
      play: async (urls) => {
        said.push(...urls);
        await pause(500 * urls.length);
        return { end: 'heard', lost: [] };
      },
      stop: () => {},
    },
    system: { say: async () => false, stop: () => {} },
    ring: async () => {
      said.push('bell');
      await pause(1_000);
    },
    isAwake: () => true,
    gain: () => 1,
    prefersSystem: () => false,
    ...parts,
  });
  return { sayer, said };
}

/** How long a call takes to be said, in ms. */
async function lasts(saying: Promise<unknown>): Promise<number> {
  const from = Date.now();
  let isOver = false;
  void saying.then(() => {
    isOver = true;
  });
  while (!isOver && Date.now() - from < 120_000) await vi.advanceTimersByTimeAsync(50);
  return Date.now() - from;
}

/** A voice of the system that notes what it is asked; it says all, or never begins and is given up. */
function system(asked: string[], engine: 'speaks' | 'never begins', languages: readonly Language[] = ['es', 'pt']) {
  const say: SystemVoice['say'] = async (words, language) => {
    asked.push(`${language}: ${words}`);
    if (!languages.includes(language)) return false;
    await pause(engine === 'speaks' ? 800 : 1_500);
    return engine === 'speaks';
  };
  return { say, stop: () => {} };
}

const once = ['es/display.turn', 'es/letter.a', 'es/number.0', 'es/number.0', 'es/number.1'];
const round = [...once, 'es/display.counter', 'es/number.3'];

describe('a call is said', () => {
  test('by its clips, after the bell', async () => {
    const { sayer, said } = room();
    await lasts(sayer.say(call('A001', '3', 'es', 'es'), () => {}));
    expect(said).toEqual(['bell', ...round, ...round]);
  });

  test('by the voice of the system where the setup prefers it, and then by no clip', async () => {
    const asked: string[] = [];
    const { sayer, said } = room({ prefersSystem: () => true, system: system(asked, 'speaks') });
    await lasts(sayer.say(call('A001', '3', 'pt', 'es'), () => {}));
    expect(asked).toEqual(['pt: Senha', 'pt: A 0 0 1', 'pt: Guichê 3', 'es: Turno', 'es: A 0 0 1', 'es: Ventanilla 3']);
    expect(said).toEqual(['bell']);
  });

  test('by its clips 1.5 s later when that voice does not begin, which is not waited for again in the same call', async () => {
    const plain = room();
    const usual = await lasts(plain.sayer.say(call('A001', '3', 'es', 'es'), () => {}));
    const asked: string[] = [];
    const { sayer, said } = room({ prefersSystem: () => true, system: system(asked, 'never begins') });
    const late = await lasts(sayer.say(call('A001', '3', 'es', 'es'), () => {}));
    expect(said).toEqual(['bell', ...round, ...round]);
    expect(late - usual).toBeLessThanOrEqual(1_550);
    expect(asked).toEqual(['es: Turno']);
    await lasts(sayer.say(call('B001', '3', 'es', 'es'), () => {}));
    expect(asked, 'the next call tries it anew').toEqual(['es: Turno', 'es: Turno']);
  });

  test('in each language by what has it: one without a voice of the system by its clips', async () => {
    const asked: string[] = [];
    const { sayer, said } = room({ prefersSystem: () => true, system: system(asked, 'speaks', ['pt']) });
    await lasts(sayer.say(call('A001', '3', 'es', 'pt'), () => {}));
    expect(said).toEqual(['bell', ...round]);
    expect(asked).toEqual(['es: Turno', 'pt: Senha', 'pt: A 0 0 1', 'pt: Guichê 3']);
  });

  test('but for what neither can say: all else is heard, and staff can be told', async () => {
    const lost: string[][] = [];
    const { sayer, said } = room({ without: ['letter.a'], onLeftOut: (words, left) => lost.push([words, ...left]) });
    await lasts(sayer.say(call('A001', '3', 'es'), () => {}));
    expect(said).toEqual(['bell', ...round.filter((key) => key !== 'es/letter.a')]);
    expect(lost).toEqual([['A 0 0 1', 'letter.a']]);
  });

  test('in bounded time though a clip or the bell never ends, or fails: the next call is not silenced', async () => {
    const never = { play: () => new Promise<never>(() => {}), stop: () => {} };
    const stuck = room({ player: never, ring: () => new Promise<never>(() => {}) });
    expect(await lasts(stuck.sayer.say(call('A001', '3', 'es'), () => {}))).toBeLessThanOrEqual(60_050);
    const failing = room({
      player: { play: () => Promise.reject(new Error('The device is gone.')), stop: () => {} },
      clips: { addresses: () => Promise.reject(new Error('The list is gone.')) },
      ring: () => Promise.reject(new Error('The device is gone.')),
    });
    expect(await lasts(failing.sayer.say(call('A001', '3', 'es', 'es'), () => {}))).toBeLessThanOrEqual(100);
  });

  test('not at all at an hour of silence, which counts as heard', async () => {
    const { sayer, said } = room({ gain: () => 0 });
    expect(await sayer.say(call('A001', '3', 'es'), () => {})).toBe('heard');
    expect(said).toEqual([]);
  });
});
