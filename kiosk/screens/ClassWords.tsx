import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskView } from '../../shared/views/kioskView.ts';
import { Pictogram } from './Pictogram.tsx';

export type KioskClass = KioskView['preferential'][number]['classes'][number];

/** Who goes first: the pictogram, the name and, smaller, what stands behind its comma. */
export function ClassWords({ of: { id, name } }: { readonly of: KioskClass }) {
  const { language } = useLanguage();
  const [who, ...more] = localText(name, language).split(', ');
  return (
    <span className="class-words">
      <Pictogram of={id} />
      <span className="answer-word">
        {who}
        {more.length > 0 && (
          <>
            {' '}
            <small>{more.join(', ')}</small>
          </>
        )}
      </span>
    </span>
  );
}
