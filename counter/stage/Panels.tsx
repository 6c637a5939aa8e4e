import { Check, ClipboardList, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { Current } from '../../shared/views/current.ts';
import { whyText } from '../queue/whyText.ts';
import './panels.css';

/** What the person should have brought; nothing where the service asks for nothing. */
export function BringPanel({ requirements }: Pick<Current, 'requirements'>) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  if (requirements.length === 0) return null;
  return (
    <section className="panel">
      <h3>
        <ClipboardList aria-hidden />
        {t('factsBring')}
      </h3>
      <ul className="panel-list">
        {requirements.map((requirement) => (
          <li key={requirement.es}>
            <Check aria-hidden />
            {localText(requirement, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why this person and no other, in the words that visitor and auditor would be told. */
export function WhyPanel({ why }: Pick<Current, 'why'>) {
  const { t } = useTranslation('counter');
  return (
    <section className="panel">
      <h3>
        <Scale aria-hidden />
        {t('factsWhyThis')}
      </h3>
      <p>{whyText(why, t)}</p>
    </section>
  );
}
