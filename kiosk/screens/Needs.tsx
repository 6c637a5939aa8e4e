import { useTranslation } from 'react-i18next';
import { offeredNeeds } from '../visit.ts';
import { Key } from './Key.tsx';
import { Pictogram } from './Pictogram.tsx';
import { Screen } from './Screen.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { Title } from './Title.tsx';
import './Needs.css';

/** What is needed at the counter, and never why. Each touch chooses or takes back; the shelf leads on. */
export function Needs({ scene: { visit }, acts }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const keys = offeredNeeds.map((need) => (
    <Key
      key={need}
      target={`need-${need}`}
      className="need"
      isOn={visit.needs.includes(need)}
      onPress={() => acts.turn({ type: 'need-touched', need })}
    >
      <Pictogram of={need} />
      <span>{t(`need-${need}`)}</span>
    </Key>
  ));
  const { isLowered } = visit.settings;
  return (
    <Screen name="needs" lowKeys={isLowered && <div className="need-keys">{keys}</div>}>
      <Title>{t('needs')}</Title>
      <p className="lead">{t('needsLead')}</p>
      {!isLowered && <div className="need-keys">{keys}</div>}
    </Screen>
  );
}
