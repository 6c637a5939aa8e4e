import { Pointer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../shared/ui/language.ts';
import { greetingPart } from '../opening.ts';
import { isHalted, tellingOf } from '../scene.ts';
import { GoesOn } from './GoesOn.tsx';
import { HaltNotice } from './HaltNotice.tsx';
import { Hours } from './Hours.tsx';
import { Key } from './Key.tsx';
import { Rings } from './Rings.tsx';
import { Screen } from './Screen.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { Title } from './Title.tsx';
import { useSaid } from './useSaid.ts';
import './Start.css';
import './Start.modes.css';

/** Touch to begin, in this language or in another one. */
export function Start({ scene, acts }: ScreenProps) {
  const { t, i18n } = useTranslation('kiosk');
  const say = useSaid();
  const { view, language, visit } = scene;
  const because = isHalted(scene) && t('cannotAsk');
  const begin = (
    <Key
      target="begin"
      className="start-touch"
      kind="main"
      disabledBecause={because}
      onPress={() => acts.turn({ type: 'begun' })}
    >
      <Pointer aria-hidden />
      <span>{t('begin')}</span>
    </Key>
  );
  const others = languages.filter((other) => other !== language);
  const inOthers = (
    <div className="start-languages">
      {others.map((other) => (
        <Key
          key={other}
          target={`language-${other}`}
          className="start-language"
          lang={other}
          disabledBecause={because}
          onPress={() => acts.turn({ type: 'begun', language: other })}
        >
          <b>{languageNames[other]}</b>
          <span>{i18n.t('begin', { lng: other, ns: 'kiosk' })}</span>
        </Key>
      ))}
    </div>
  );
  const { isLowered } = visit.settings;
  const lowKeys = isLowered && (
    <>
      {begin}
      {inOthers}
    </>
  );
  return (
    <Screen name="start" lowKeys={lowKeys}>
      <div className="start-words">
        <p className="start-hello">{say(greetingPart(tellingOf(scene)))}</p>
        <Title>{t('page')}</Title>
        <Hours scene={scene} />
        <HaltNotice halt={scene} zone={view.zone} />
        <GoesOn scene={scene} />
      </div>
      <div className="start-stage">
        <Rings />
        {!isLowered && begin}
      </div>
      {!isLowered && inOthers}
    </Screen>
  );
}
