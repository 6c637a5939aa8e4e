import { ArrowRight, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { Key } from './Key.tsx';
import { Screen } from './Screen.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { ServiceFacts } from './ServiceFacts.tsx';
import { iconOf } from './serviceIcons.ts';
import { Title } from './Title.tsx';
import { useBarred } from './useBarred.ts';
import './Bring.css';

type Props = ScreenProps & { readonly service: KioskService };

/** What to bring for a service, before a ticket is taken. */
export function Bring({ service: chosen, scene, acts }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const barred = useBarred(scene);
  // As it is now: it may have opened, and somebody else may have come, since it was touched.
  const service = scene.view.services.find(({ id }) => id === chosen.id) ?? chosen;
  const Icon = iconOf(service);
  const take = (
    <Key
      target="take"
      className="bring-take"
      kind="main"
      disabledBecause={barred(service.closed)}
      onPress={() => acts.choose(service)}
    >
      <span>{t('take')}</span>
      <ArrowRight aria-hidden />
    </Key>
  );
  const { isLowered } = scene.visit.settings;
  return (
    <Screen name="bring" lowKeys={isLowered && take}>
      <Title>{t('bring')}</Title>
      <div className="bring-service">
        <span className="tile-icon">
          <Icon aria-hidden />
        </span>
        <span>
          <b>{localText(service.name, language)}</b> <ServiceFacts service={service} scene={scene} />
        </span>
      </div>
      <ul className="bring-list">
        {service.requirements.map((requirement) => (
          <li key={requirement.es}>
            <FileText aria-hidden />
            <span>{localText(requirement, language)}</span>
          </li>
        ))}
      </ul>
      <p className="lead">{t('bringThen')}</p>
      {!isLowered && take}
    </Screen>
  );
}
