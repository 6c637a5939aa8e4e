import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { languageNames, localText } from '../../shared/ui/language.ts';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { Queued } from '../../shared/views/counterView.ts';

/** What somebody comes for and how they are to be attended, as tags. */
export function ServiceTags({ person }: { readonly person: Pick<Queued, 'service' | 'errand' | 'mark' | 'language'> }) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  return (
    <ul className="tags">
      <li>{localText(person.service, language)}</li>
      {person.errand && <li>{`${t('factsErrand')}: ${localText(person.errand, language)}`}</li>}
      {person.mark && (
        <li className={`tag-${person.mark}`}>
          <Mark mark={person.mark} />
        </li>
      )}
      {person.language !== language && <li>{languageNames[person.language]}</li>}
    </ul>
  );
}
