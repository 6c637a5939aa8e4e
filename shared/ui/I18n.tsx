import { createInstance, type i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { catalogues } from './i18n/catalogues.ts';
import type { Language } from './language.ts';

type Texts = Readonly<Record<string, string>>;
/** By language and namespace. */
type MoreTexts = Readonly<Record<Language, Readonly<Record<string, Texts>>>>;

type Props = {
  readonly initial: Language;
  /** Texts that only this page has. */
  readonly more?: readonly MoreTexts[];
  readonly children: ReactNode;
};

/** Gives the screens inside their texts, and keeps the document's language right. */
export function I18n({ initial, more = [], children }: Props) {
  const [instance] = useState(() => startedIn(initial, more));
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

function startedIn(language: Language, more: readonly MoreTexts[]): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'es',
    resources: { es: withMore('es', more), en: withMore('en', more), pt: withMore('pt', more) },
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

const withMore = (language: Language, more: readonly MoreTexts[]): Readonly<Record<string, Texts>> =>
  Object.assign({}, catalogues[language], ...more.map((texts) => texts[language]));
