import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { Current } from '../../shared/views/current.ts';

/** How the service is done, step by step; nothing where the point has written nothing. */
export function GuidePanel({ current: { guide, agentNote } }: { readonly current: Current }) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  if (guide.length === 0 && !agentNote) return null;
  return (
    <section className="guide">
      <h3>
        <ListChecks aria-hidden />
        {t('guideTitle')}
      </h3>
      <ol>
        {guide.map((line, index) => (
          <li key={line.es}>
            <span aria-hidden>{index + 1}</span>
            {localText(line, language)}
          </li>
        ))}
      </ol>
      {agentNote && <p>{localText(agentNote, language)}</p>}
    </section>
  );
}
