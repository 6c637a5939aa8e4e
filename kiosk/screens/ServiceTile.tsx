import { Info, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { Key } from './Key.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { ServiceFacts } from './ServiceFacts.tsx';
import { ServiceName } from './ServiceName.tsx';
import { iconOf } from './serviceIcons.ts';
import { useBarred } from './useBarred.ts';

type Props = ScreenProps & { readonly service: KioskService };

/** One service: its picture, its name and how many wait for it; beside it, what to bring. */
export function ServiceTile({ service, scene, acts }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const barred = useBarred(scene);
  const Icon = iconOf(service);
  return (
    <li className="service-row">
      <Key
        target={`service-${service.id}`}
        className="tile"
        disabledBecause={barred(service.closed)}
        onPress={() => acts.choose(service)}
      >
        <span className="tile-icon">
          <Icon aria-hidden />
          {service.closed && (
            <span className="tile-lock">
              <Lock aria-hidden />
            </span>
          )}
        </span>
        <span className="tile-words">
          <ServiceName service={service} /> <ServiceFacts service={service} scene={scene} />
        </span>
      </Key>
      {service.requirements.length > 0 && (
        <Key
          target={`bring-${service.id}`}
          className="bring-key"
          label={`${t('bring')}: ${localText(service.name, language)}`}
          onPress={() => acts.turn({ type: 'looked-up', service })}
        >
          <Info aria-hidden />
          <span>{t('bring')}</span>
        </Key>
      )}
    </li>
  );
}
