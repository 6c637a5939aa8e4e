import { ALargeSmall, ArrowLeft, Check, Contrast, Hand, Languages, PanelBottomClose, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { flowOf } from '../scene.ts';
import { Hours } from './Hours.tsx';
import { Key } from './Key.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import './Shelf.css';

type Props = ScreenProps & { readonly onFlow: () => void };

const settings = [
  ['isLarge', 'large', ALargeSmall],
  ['hasContrast', 'contrast', Contrast],
  ['isLowered', 'lowered', PanelBottomClose],
  ['isSpoken', 'spoken', Volume2],
] as const;

/** The keys that stand at the same place on every screen and in every mode: on the left the one that leads on or back. */
export function Shelf({ scene, acts, onFlow }: Props) {
  const { t } = useTranslation('kiosk');
  const { visit, view, hasVoice } = scene;
  const isChoosing = visit.over?.over === 'language';
  return (
    <footer className="shelf">
      <FlowKey scene={scene} onFlow={onFlow} />
      <Key target="help" className="shelf-wide" isOn={view.isHelpAsked} onPress={acts.callHelp}>
        <Hand aria-hidden />
        <span>{t(view.isHelpAsked ? 'helpAsked' : 'help')}</span>
      </Key>
      <Key
        target="language"
        className="shelf-set"
        onPress={() =>
          acts.turn(isChoosing ? { type: 'gone-back' } : { type: 'laid-over', over: { over: 'language' } })
        }
      >
        <Languages aria-hidden />
        <span>{t('changeLanguage')}</span>
      </Key>
      {settings.map(([setting, text, Icon]) => (
        <Key
          key={setting}
          target={text}
          className="shelf-set"
          isOn={visit.settings[setting]}
          disabledBecause={setting === 'isSpoken' && !hasVoice && t('spokenNot')}
          onPress={() => acts.turn({ type: 'set', settings: { [setting]: !visit.settings[setting] } })}
        >
          <Icon aria-hidden />
          <span>{t(text)}</span>
        </Key>
      ))}
    </footer>
  );
}

/** Leads back or is the end; where neither can be, it says until when the point is open. */
function FlowKey({ scene, onFlow }: Pick<Props, 'scene' | 'onFlow'>) {
  const { t } = useTranslation(['kiosk', 'common']);
  const flow = flowOf(scene);
  if (!flow) return scene.visit.at.step === 'start' ? <Hours scene={scene} /> : <p />;
  const Icon = flow.does === 'end' ? Check : flow.isMain ? Check : ArrowLeft;
  return (
    <Key target="flow" className="shelf-wide" kind={flow.isMain ? 'main' : 'plain'} onPress={onFlow}>
      <Icon aria-hidden />
      <span>{t(flow.key as never)}</span>
    </Key>
  );
}
