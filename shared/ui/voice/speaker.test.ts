import { describe, expect, test } from 'vitest';
import { clipAsker } from './clipList.ts';
import type { Saying } from './saying.ts';
import { openSpeaker } from './speaker.ts';
import { gainOf, loudestStep, normalStep } from './volume.ts';

type Room = { readonly clips?: readonly string[]; readonly broken?: readonly string[]; readonly hasVoice?: boolean };

/** A speaker in a room where time passes by itself: each clip is over as soon as it began. `heard` is what came out, in order. */
function room({ clips = [], broken = [], hasVoice = false }: Room) {
  const heard: string[] = [];
  const leftOut: string[] = [];
  const gain = { value: 0, setTargetAtTime: (value: number) => Object.assign(gain, { value }) };
  const sourceOf = () => {
    const source = { buffer: null as unknown, onended: null as null | (() => void), connect() {}, stop() {} };
    const start = () => {
      heard.push((source.buffer as { url: string }).url);
      setTimeout(() => source.onended?.(), 0);
    };
    return Object.assign(source, { start });
  };
  const context = {
    state: 'running',
    currentTime: 0,
    createGain: () => ({ gain, connect() {}, disconnect() {} }),
    createBufferSource: sourceOf,
  };
  const load = async (url: string) => {
    if (broken.includes(url)) throw new Error('damaged');
    return { url, duration: 1, sampleRate: 10, getChannelData: () => new Float32Array(10).fill(1) };
  };
  const speaker = openSpeaker({
    context: context as unknown as AudioContext,
    clips: clipAsker(async () => ({ clips: Object.fromEntries(clips.map((key) => [key, key])), leftOut: [] })),
    system: {
      say: async (words) => {
        if (hasVoice) heard.push(`voice: ${words}`);
        return hasVoice;
      },
      stop: () => {},
    },
    load: load as unknown as (url: string) => Promise<AudioBuffer>,
    onLeftOut: ({ words, lost }) => leftOut.push(`${words} (${lost.join(', ')})`),
  });
  return { speaker, heard, leftOut, gain, context };
}

const question: Saying = { type: 'text', name: 'kiosk.question' };
const own: Saying = { type: 'words', words: 'Pagar mi agua' };
const label: Saying = { type: 'label', label: 'B04' };
const spelled = ['letter.b', 'number.0', 'number.4'];

describe('a speaker', () => {
  test('says sentences in order', async () => {
    const { speaker, heard } = room({ clips: ['kiosk.question', ...spelled] });
    await speaker.say([question, label], 'es');
    expect(heard).toEqual(['kiosk.question', ...spelled]);
  });

  test('says words without a clip with the voice of the system, in their place', async () => {
    const { speaker, heard, leftOut } = room({ clips: ['kiosk.question', ...spelled], hasVoice: true });
    await speaker.say([question, own, label], 'es');
    expect(heard).toEqual(['kiosk.question', 'voice: Pagar mi agua', ...spelled]);
    expect(leftOut).toEqual([]);
  });

  test('leaves out words that have neither, tells so, and goes on', async () => {
    const { speaker, heard, leftOut } = room({ clips: ['kiosk.question', ...spelled] });
    await speaker.say([question, own, label], 'es');
    expect(heard).toEqual(['kiosk.question', ...spelled]);
    expect(leftOut).toEqual(['Pagar mi agua (words.pagar-mi-agua)']);
  });

  test('says the rest of a label when one of its clips is damaged, and tells so', async () => {
    const { speaker, heard, leftOut } = room({ clips: ['kiosk.question', ...spelled], broken: ['number.0'] });
    await speaker.say([label, question], 'es');
    expect(heard).toEqual(['letter.b', 'number.4', 'kiosk.question']);
    expect(leftOut).toEqual(['B 0 4 (number.0)']);
  });

  test('says only the newest thing', async () => {
    const { speaker, heard } = room({ clips: ['kiosk.question', ...spelled] });
    const first = speaker.say([label, label], 'es');
    await speaker.say([question], 'es');
    await first;
    expect(heard).toEqual(['kiosk.question']);
  });

  test('is silent after stop, and repeats the last thing from its beginning', async () => {
    const { speaker, heard } = room({ clips: ['kiosk.question'] });
    const saying = speaker.say([question], 'es');
    speaker.stop();
    await saying;
    expect(heard).toEqual([]);
    await speaker.repeat();
    expect(heard).toEqual(['kiosk.question']);
  });

  test('says what is added after what is being said, and repeats both', async () => {
    const { speaker, heard } = room({ clips: ['kiosk.question', ...spelled] });
    const saying = speaker.say([label], 'es');
    expect(speaker.isSpeaking()).toBe(true);
    void speaker.add([question], 'es');
    await saying;
    expect(heard).toEqual([...spelled, 'kiosk.question']);
    expect(speaker.isSpeaking()).toBe(false);
    await speaker.add([question], 'es');
    expect(heard.at(-1)).toBe('kiosk.question');
    expect(heard).toHaveLength(5);
    heard.length = 0;
    await speaker.repeat();
    expect(heard).toEqual([...spelled, 'kiosk.question', 'kiosk.question']);
  });

  test('says news of what it is saying in their place, and nothing twice', async () => {
    const people = (count: number): Saying => ({ type: 'text', name: 'kiosk.spokenPeople', values: { count } });
    const [wait, service] = [
      { type: 'text', name: 'kiosk.wait' },
      { type: 'text', name: 'kiosk.take' },
    ] as const;
    const clips = ['kiosk.question', 'kiosk.wait', 'kiosk.take', 'kiosk.spokenPeople_other.1', 'number.3', 'number.2'];
    const { speaker, heard } = room({ clips });
    const saying = speaker.say([question, service, wait], 'es');
    void speaker.revise([question, service, people(3), wait], 'es');
    await saying;
    const inOrder = ['kiosk.question', 'kiosk.take', 'number.3', 'kiosk.spokenPeople_other.1', 'kiosk.wait'];
    expect(heard).toEqual(inOrder);
    await speaker.revise([question, service, people(2), wait], 'es');
    expect(heard, 'figures alone are no news').toEqual(inOrder);
  });

  test('makes a remark in between, and repeats what it had said before', async () => {
    const { speaker, heard } = room({ clips: ['kiosk.question', 'voice.louder'] });
    await speaker.say([question], 'es');
    await speaker.remark([{ type: 'text', name: 'voice.louder' }], 'es');
    await speaker.repeat();
    expect(heard).toEqual(['kiosk.question', 'voice.louder', 'kiosk.question']);
  });

  test('gives the next visitor the normal volume and nothing of the last one', async () => {
    const { speaker, heard, gain } = room({ clips: ['kiosk.question'] });
    await speaker.say([question], 'es');
    for (let n = 0; n < 10; n += 1) speaker.turn(1);
    expect(gain.value).toBeCloseTo(gainOf(loudestStep));
    speaker.reset();
    expect(gain.value).toBeCloseTo(gainOf(normalStep));
    await speaker.repeat();
    expect(heard).toEqual(['kiosk.question']);
  });

  test('says nothing into a context that the browser holds still', async () => {
    const { speaker, heard, context } = room({ clips: ['kiosk.question'] });
    Object.assign(context, { state: 'suspended', resume: async () => {} });
    await speaker.say([question], 'es');
    expect(heard).toEqual([]);
    Object.assign(context, { state: 'running' });
    await speaker.repeat();
    expect(heard).toEqual(['kiosk.question']);
  });
});

describe('the lists of clips', () => {
  test('are asked for once for each language', async () => {
    const asked: string[] = [];
    const asker = clipAsker(async (language) => {
      asked.push(language);
      return { clips: { a: '/a' }, leftOut: [] };
    });
    await Promise.all([asker.addresses('es'), asker.addresses('es'), asker.addresses('en')]);
    expect(asked).toEqual(['es', 'en']);
  });

  test('stay as they were when the server is gone, and are asked for again when they never came', async () => {
    let isThere = false;
    const asker = clipAsker(async () => {
      if (!isThere) throw new Error('no server');
      return { clips: { a: '/a' }, leftOut: [] };
    });
    expect(await asker.addresses('es')).toEqual({});
    isThere = true;
    expect(await asker.addresses('es')).toEqual({ a: '/a' });
    isThere = false;
    asker.refresh('es');
    expect(await asker.addresses('es')).toEqual({ a: '/a' });
  });
});
