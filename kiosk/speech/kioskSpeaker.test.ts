import { describe, expect, test } from 'vitest';
import { planSpeech } from '../../shared/ui/voice/planSpeech.ts';
import { loudestStep, normalStep, stepBy } from '../../shared/ui/voice/volume.ts';
import type { SpokenScreen } from '../spoken/speaker.ts';
import { of, type SpokenPart, text } from '../spoken/spokenPart.ts';
import { kioskSpeaker, type Outside } from './kioskSpeaker.ts';

/** A kiosk with a voice that writes down what it is asked to say. */
function kiosk() {
  const said: string[] = [];
  const words = (...[sayings, language]: Parameters<ReturnType<Outside['open']>['say']>) =>
    planSpeech(sayings, language)
      .map((utterance) => utterance.words)
      .join(' ');
  let step = normalStep;
  let isSpeaking = false;
  let lose: () => void = () => {};
  let focused: string | null = null;
  const note =
    (sign: string) =>
    async (...what: Parameters<typeof words>) => {
      said.push(`${sign}${words(...what)}`);
    };
  const speaker = kioskSpeaker({
    open: (onLeftOut) => {
      lose = onLeftOut;
      return {
        say: note(''),
        add: note('+ '),
        revise: note('~ '),
        remark: note('! '),
        repeat: async () => void said.push('again'),
        stop: () => said.push('stop'),
        isSpeaking: () => isSpeaking,
        turn: (by) => {
          step = stepBy(step, by);
          return step;
        },
        reset: () => {
          step = normalStep;
          said.push('reset');
        },
        ring: () => said.push('ring'),
      };
    },
    focused: () => focused,
  });
  const heard = () => said.splice(0);
  const press = (key: string, isOn: boolean) => {
    focused = key;
    isSpeaking = isOn;
  };
  return { speaker, heard, press, step: () => step, lose: () => lose() };
}

const screen = (name: string, ...parts: readonly SpokenPart[]): SpokenScreen => ({
  screen: name,
  language: 'es',
  parts,
});
const start = screen('start', text('page'), ...of('begin', text('begin')), ...of('spoken', text('spoken')));
const startOn = { ...start, parts: [...start.parts, ...of('spoken', text('isOn'))] };
const services = screen('services', text('question'));

const begun = () => {
  const made = kiosk();
  made.speaker.onSpoken(false);
  made.speaker.onScreen(start);
  made.speaker.onSpoken(true);
  made.speaker.onScreen(startOn);
  return made;
};

describe('a kiosk', () => {
  test('says nothing until somebody wants to hear it', () => {
    const { speaker, heard } = kiosk();
    speaker.onSpoken(false);
    speaker.onScreen(start);
    speaker.onFocus('begin');
    speaker.onKey('repeat');
    speaker.onScreen(services);
    expect(heard()).toEqual([]);
  });

  test('begins with the screen that stands there, once', async () => {
    const { heard } = begun();
    await Promise.resolve();
    const [first, ...more] = heard();
    expect(first).toMatch(/^Voz activada\. Pida aquí su turno Con las flechas .* cambia el volumen\.$/);
    expect(more).toEqual([]);
  });

  test('begins also where nothing on the screen changes with it', async () => {
    const { speaker, heard } = kiosk();
    speaker.onScreen(start);
    speaker.onSpoken(true);
    await Promise.resolve();
    expect(heard()).toHaveLength(1);
  });

  test('says the key that takes the focus, and each new screen', () => {
    const { speaker, heard } = begun();
    heard();
    speaker.onFocus('begin');
    speaker.onScreen(services);
    speaker.onScreen({ ...services, language: 'pt' });
    const [key, inSpanish, inPortuguese, ...more] = heard();
    expect(key).toBe('Toque para empezar 1 de 2');
    expect(inSpanish).toMatch(/^¿Qué necesita hoy\?/);
    expect(inPortuguese).toMatch(/^O que você precisa hoje\?/);
    expect(more).toEqual([]);
  });

  test('is silent at once when the visitor acts, and repeats when asked', () => {
    const { speaker, heard } = begun();
    heard();
    speaker.onAction();
    speaker.onKey('repeat');
    expect(heard()).toEqual(['stop', 'again']);
  });

  test('says that a setting is on after its key was pressed, and news after what is being said', () => {
    const { speaker, heard, press } = begun();
    heard();
    press('large', false);
    const large = screen('ticket', text('paperPrinting'), ...of('large', text('large')));
    speaker.onScreen(large);
    heard();
    speaker.onScreen({ ...large, parts: [...large.parts, ...of('large', text('isOn')), text('paperTake')] });
    expect(heard()).toEqual(['Letra grande activado', '+ Tome su papel']);
  });

  test('puts news of the screen that it is saying into their place', () => {
    const { speaker, heard, press } = begun();
    press('none', true);
    speaker.onScreen(screen('ticket', text('number'), text('wait')));
    heard();
    speaker.onScreen(screen('ticket', text('number'), text('spokenPeople', { count: 2 }), text('wait')));
    expect(heard()).toEqual([expect.stringMatching(/^~ Su turno 2 personas antes que usted Espere en la sala/)]);
  });

  test('does not break off for a key that changes by itself', () => {
    const { speaker, heard, press } = begun();
    press('begin', true);
    heard();
    speaker.onScreen({ ...startOn, parts: [...startOn.parts, ...of('begin', text('cannotAsk'))] });
    expect(heard()).toEqual(['+ Toque para empezar Ahora no se puede pedir un turno aquí.']);
  });

  test('tells once that something cannot be heard, and again with the next thing', () => {
    const { speaker, heard, lose } = begun();
    heard();
    lose();
    lose();
    expect(heard()).toEqual([expect.stringMatching(/^\+ Hay un texto que no se puede oír/)]);
    speaker.onScreen(services);
    lose();
    expect(heard()).toHaveLength(2);
  });

  test('warns everybody with tones before it wipes everything, and in words whoever listens', () => {
    const idle = screen('idle', text('stillThere'));
    const { speaker, heard } = kiosk();
    speaker.onScreen(start);
    speaker.onScreen(idle);
    speaker.onScreen(idle);
    expect(heard()).toEqual(['ring']);
    const listening = begun();
    listening.heard();
    listening.speaker.onScreen(idle);
    expect(listening.heard()).toEqual([expect.stringMatching(/^¿Sigue ahí\?/)]);
  });
});

describe('the volume', () => {
  test('changes in what is being said, and says itself in silence, also at its end', () => {
    const { speaker, heard, press, step } = begun();
    heard();
    press('begin', true);
    speaker.onKey('louder');
    expect([step(), heard()]).toEqual([normalStep + 1, []]);
    press('begin', false);
    speaker.onKey('softer');
    expect(heard()).toEqual(['! Más suave']);
    while (step() < loudestStep) speaker.onKey('louder');
    expect(heard().at(-1)).toBe('! Es el volumen más alto');
  });

  test('is the normal one for the next visitor, who hears nothing', () => {
    const { speaker, heard, step } = begun();
    speaker.onKey('louder');
    heard();
    speaker.onEnd();
    speaker.onSpoken(false);
    speaker.onScreen(start);
    speaker.onFocus('begin');
    expect(step()).toBe(normalStep);
    expect(heard()).toEqual(['reset']);
  });
});
