import { createInstance, type i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { catalogues } from './i18n/catalogues.ts';
import type { Language } from './language.ts';

type Props = { readonly initial: Language; readonly children: ReactNode };

/** Gives the screens inside their texts, and keeps the document's language right. */
export function I18n({ initial, children }: Props) {
  const [instance] = useState(() => startedIn(initial));
  useEffect(() => {
    const tell = (language: string) => {
      document.documentElement.lang = language;
    };
    tell(instance.language);
    instance.on('languageChanged', tell);
    return () => instance.off('languageChanged', tell);
  }, [instance]);
  return <I18nextProvider i18n={instance}>{children}</I18nextProvider>;
}

/** The language in which the page speaks now, and the way to another one. */
export function useLanguage(): { readonly language: Language; readonly setLanguage: (language: Language) => void } {
  const { i18n } = useTranslation();
  return { language: i18n.language as Language, setLanguage: (language) => void i18n.changeLanguage(language) };
}

function startedIn(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'es',
    resources: catalogues,
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
