import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../shared/ui/language.ts';
import { Key } from './Key.tsx';
import { Screen } from './Screen.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { Title } from './Title.tsx';
import './ChooseLanguage.css';

/** Every language by its own name; the present one is filled and checked. */
export function ChooseLanguage({ scene: { language: now, visit }, acts }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const keys = languages.map((language) => (
    <Key
      key={language}
      target={`language-${language}`}
      className="language"
      lang={language}
      isOn={language === now}
      onPress={() => acts.turn({ type: 'set', settings: { language } })}
    >
      <span>{languageNames[language]}</span>
    </Key>
  ));
  const { isLowered } = visit.settings;
  return (
    <Screen name="choose-language" lowKeys={isLowered && keys}>
      <Title>{t('chooseLanguage')}</Title>
      {!isLowered && <div className="languages">{keys}</div>}
    </Screen>
  );
}
