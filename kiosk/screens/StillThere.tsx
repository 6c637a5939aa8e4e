import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { warningMs } from '../idle.ts';
import type { Scene } from '../scene.ts';
import { Key } from './Key.tsx';
import { Screen } from './Screen.tsx';
import { Title } from './Title.tsx';
import './StillThere.css';

/** Are you still there? Any touch says so; the number of somebody who is writing it down stays to be read. */
export function StillThere({ scene: { visit, leftSeconds } }: { readonly scene: Scene }) {
  const { t } = useTranslation('kiosk');
  const left = leftSeconds ?? 0;
  // The touch itself is what counts, wherever it lands: see useIdle.
  const key = (
    <Key target="still-here" className="still-here" kind="main" onPress={() => {}}>
      <span>{t('stillHere')}</span>
    </Key>
  );
  const { isLowered } = visit.settings;
  return (
    <Screen name="still-there" lowKeys={isLowered && key}>
      <Title>{t('stillThere')}</Title>
      <p className="lead">{t('stillThereThen')}</p>
      {visit.at.step === 'ticket' && (
        <p className="still-number">
          <span>{t('number')}</span> <LabelText label={visit.at.ticket.label} />
        </p>
      )}
      {!isLowered && key}
      <div className="still-left">
        <Hourglass aria-hidden />
        <span>{t('secondsLeft', { count: left })}</span>
        <progress max={warningMs / 1000} value={left} aria-hidden="true" />
      </div>
    </Screen>
  );
}
