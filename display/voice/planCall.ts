import type { Language } from '../../shared/ui/language.ts';
import { planSpeech, type Utterance } from '../../shared/ui/voice/planSpeech.ts';
import { counterClips, isWorded } from '../../shared/ui/voice/valueClips.ts';
import type { BoardCall } from '../../shared/views/displayView.ts';

/** A call as it is said once, in one language: sentence by sentence. */
export type CallRound = readonly Utterance[];

/** A call as it is said: once in each of its languages, in their order. */
export const planCall = (call: Pick<BoardCall, 'label' | 'counter' | 'saidIn'>): readonly CallRound[] =>
  call.saidIn.map((language) => roundIn(call, language));

/** *Turno. B, cero, cuatro, siete. Ventanilla tres.* */
function roundIn({ label, counter }: Pick<BoardCall, 'label' | 'counter'>, language: Language): CallRound {
  return [
    ...planSpeech(
      [
        { type: 'text', name: 'display.turn' },
        { type: 'label', label },
      ],
      language,
    ),
    counterIn(counter, language),
  ];
}

/** A counter that has a name of its own is not called one. */
function counterIn(counter: string, language: Language): Utterance {
  const [said] = isWorded(counter) ? [] : planSpeech([{ type: 'text', name: 'display.counter' }], language);
  return {
    language,
    words: said ? `${said.words} ${counter}` : counter,
    clips: [...(said?.clips ?? []), ...counterClips(counter, language)],
    gap: 0.06,
  };
}
