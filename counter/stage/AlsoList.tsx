import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { Current } from '../../shared/views/current.ts';

/** The further services of the visit, done here or where the ticket is sent on to; nothing where there are none. */
export function AlsoList({ current: { also } }: { readonly current: Current }) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  if (also.length === 0) return null;
  return (
    <section className="also">
      <h3>{t('alsoTitle')}</h3>
      <p>{t('alsoHint')}</p>
      <ul>
        {also.map(({ id, name }) => (
          <li key={id}>{localText(name, language)}</li>
        ))}
      </ul>
    </section>
  );
}
