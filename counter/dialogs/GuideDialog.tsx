import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { useDesk } from '../desk/deskNow.ts';
import { Dialog } from './Dialog.tsx';
import { linesWith } from './linesWith.ts';

/** What the point has written for its agents about this service, with a field to look for a word. */
export function GuideDialog() {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { current } = useDesk().view;
  const [text, setText] = useState('');
  if (!current) return null;
  const { guide, agentNote, requirements, service, errand } = current;
  const local = (texts: typeof guide) => texts.map((one) => localText(one, language));
  const parts = [
    { title: t('guideTitle'), lines: local(guide) },
    { title: t('factsBring'), lines: local(requirements) },
    { title: t('guideNote'), lines: local(agentNote ? [agentNote] : []) },
  ].map(({ title, lines }) => ({ title, lines: linesWith(lines, text) }));
  const hasAny = parts.some(({ lines }) => lines.length > 0);
  return (
    <Dialog title={localText(errand ?? service, language)}>
      <label className="dialog-field">
        {t('guideSearch')}
        <input type="text" value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
      </label>
      <div role="status">
        {!hasAny && <p>{t('guideNone')}</p>}
        {parts.map(
          ({ title, lines }) =>
            lines.length > 0 && (
              <section className="guide-part" key={title}>
                <h3>{title}</h3>
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Dialog>
  );
}
