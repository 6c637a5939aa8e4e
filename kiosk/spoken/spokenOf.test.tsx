import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { I18n } from '../../shared/ui/I18n.tsx';
import { languages } from '../../shared/ui/language.ts';
import type { Scene } from '../scene.ts';
import { ScreenNow } from '../screens/ScreenNow.tsx';
import { Shelf } from '../screens/Shelf.tsx';
import { saidIn } from '../testing/saidIn.ts';
import { everyScene, sceneAt, ticket } from '../testing/scenes.ts';
import type { Acts } from '../useVisit.ts';
import { noVisit } from '../visit.ts';
import { spokenOf } from './spokenOf.ts';

const acts: Acts = { turn() {}, choose() {}, ask() {}, callHelp() {}, reprint() {} };

const drawn = (scene: Scene) =>
  renderToStaticMarkup(
    <I18n initial={scene.language}>
      <ScreenNow scene={scene} acts={acts} />
      <Shelf scene={scene} acts={acts} onFlow={() => {}} />
    </I18n>,
  );

/** What can be read on it: words and numbers, without what is hidden, what is small and for staff, short names, the seconds that run, and names in other languages. */
function wordsOn(markup: string): readonly string[] {
  const shown = markup
    .replace(/<small class="halt-why">.*?<\/small>/g, '')
    .replace(/<div class="still-left">.*?<\/div>/g, '')
    .replace(/<span class="name-short">.*?<\/span>/g, '')
    .replace(/<span hidden[^>]*>.*?<\/span>/g, '')
    .replace(/(<button[^>]* lang="[^"]*".*?<\/b>)<span>.*?<\/span>/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'");
  return wordsIn(shown);
}

const wordsIn = (said: string) => said.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];

/** A label is spelled and a range is said with longer words. */
const isSaid = (word: string, said: ReadonlySet<string>) =>
  said.has(word) || word === 'min' || ticket.label.toLowerCase().includes(word);

const targetsOn = (markup: string) => [...markup.matchAll(/data-target="([^"]+)"/g)].map(([, target]) => target);

describe.each(Object.entries(everyScene))('%s', (_, [step, changes]) => {
  test.each(languages)('everything that can be read is said, in %s', (language) => {
    for (const isLowered of [false, true]) {
      const scene = sceneAt(step, { ...changes, language, settings: { language, isLowered } });
      const said = new Set(wordsIn(saidIn(language, spokenOf(scene))));
      const unsaid = wordsOn(drawn(scene)).filter((word) => !isSaid(word, said));
      expect(unsaid, isLowered ? 'lowered' : 'usual').toEqual([]);
    }
  });

  test('every key says what it is, in the order in which the arrows lead to it', () => {
    for (const isLowered of [false, true]) {
      const scene = sceneAt(step, { ...changes, settings: { isLowered } });
      const spoken = spokenOf(scene).flatMap(({ target }) => (target === undefined ? [] : [target]));
      expect([...new Set(spoken)]).toEqual(targetsOn(drawn(scene)));
    }
  });
});

describe('the ticket', () => {
  const [step, changes] = everyScene['ticket, printed'] ?? [noVisit.at];
  const said = saidIn('es', spokenOf(sceneAt(step, changes)));

  test('says number, mark, service, people, range, place, phone and paper, in this order', () => {
    expect(said).toMatch(
      /^Su turno B047 Hacer payments Preferencial 3 personas antes que usted Espera de 12 a 18 minutos Espere en la sala, a su derecha .* Sígalo en su celular .* Tome su papel/,
    );
  });

  test('spells its label, and never says why it is preferential', () => {
    expect(spokenOf(sceneAt(step, changes))).toContainEqual({ type: 'label', label: 'B047' });
    expect(said).not.toMatch(/Embarazada|mayor/);
  });
});

test('a setting that is on says so', () => {
  const parts = spokenOf(sceneAt({ step: 'services' }, { settings: { hasContrast: true } }));
  expect(
    saidIn(
      'es',
      parts.filter(({ target }) => target === 'contrast'),
    ),
  ).toBe('Más contraste activado');
});
