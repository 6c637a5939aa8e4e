import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { useLanguage } from './I18n.tsx';
import { languageNames, languages } from './language.ts';
import './LanguageSwitch.css';

/** A key for every language, each in its own words; the present one is filled and checked. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const { language: now, setLanguage } = useLanguage();
  return (
    <fieldset className="language-switch">
      <legend className="visually-hidden">{t('language')}</legend>
      {languages.map((language) => (
        <Button key={language} lang={language} aria-pressed={language === now} onClick={() => setLanguage(language)}>
          {language === now && <Check aria-hidden />}
          {languageNames[language]}
        </Button>
      ))}
    </fieldset>
  );
}
