import type { Saying } from '../../shared/ui/voice/saying.ts';
import type { SpokenScreen } from '../spoken/speaker.ts';
import type { SpokenPart } from '../spoken/spokenPart.ts';
import { sayingOf } from './sayingOf.ts';

type Parts = SpokenScreen['parts'];

const voice = (name: string, values?: Record<string, number>): Saying =>
  values ? { type: 'text', name: `voice.${name}`, values } : { type: 'text', name: `voice.${name}` };

const ofTarget = (parts: Parts, target: string): Parts => parts.filter((part) => part.target === target);
const toRead = (parts: Parts): Parts => parts.filter((part) => part.target === undefined);
const targetsIn = (parts: Parts): readonly string[] => [...new Set(parts.flatMap(({ target }) => target ?? []))];

/** What is heard when a screen appears: all that is to be read on it, then how to move, where there is anything to move to. `isFirst`: speech has just begun. */
export function heardOnScreen({ parts }: SpokenScreen, isFirst: boolean): readonly Saying[] {
  return [
    ...(isFirst ? [voice('on')] : []),
    ...toRead(parts).map(sayingOf),
    ...(targetsIn(parts).length > 0 ? [voice('howToMove')] : []),
    ...(isFirst ? [voice('howToRepeat')] : []),
  ];
}

/** What is heard when a key takes the focus: its name and state, and which of how many it is. Nothing for what is no key. */
export function heardOnFocus({ parts }: SpokenScreen, target: string): readonly Saying[] {
  const targets = targetsIn(parts);
  const at = targets.indexOf(target) + 1;
  if (at === 0) return [];
  return [...ofTarget(parts, target).map(sayingOf), voice('position', { at, count: targets.length })];
}

/**
 * What is heard when something on the same screen has changed: the key that has the focus if its state is another one, and
 * what is to be read now and was not before. Figures alone are no change: said at every step of the queue, they would let
 * nothing else be heard.
 */
export function heardOnChange(
  before: SpokenScreen,
  after: SpokenScreen,
  focused: string | null,
): { readonly atOnce: readonly Saying[]; readonly afterwards: readonly Saying[] } {
  const known = new Set(toRead(before.parts).map(meaningOf));
  const news = toRead(after.parts).filter((part) => !known.has(meaningOf(part)));
  const atOnce = focused === null ? [] : changedKey(before.parts, after.parts, focused);
  return { atOnce, afterwards: news.map(sayingOf) };
}

function changedKey(before: Parts, after: Parts, target: string): readonly Saying[] {
  const [old, now] = [ofTarget(before, target).map(meaningOf), ofTarget(after, target).map(meaningOf)];
  if (old.length === 0 || old.join() === now.join()) return [];
  const isOff = old.includes(isOn) && !now.includes(isOn);
  return [...ofTarget(after, target).map(sayingOf), ...(isOff ? [voice('isOff')] : [])];
}

const isOn = 'text isOn';

/** What a part is about, without its figures. */
function meaningOf(part: SpokenPart): string {
  switch (part.type) {
    case 'text':
      return `text ${part.key}`;
    case 'label':
      return `label ${part.label}`;
    case 'texts':
      return `texts ${part.texts.es}`;
    case 'name':
      return `name ${part.name}`;
    default:
      return part satisfies never;
  }
}
