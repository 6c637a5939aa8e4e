import { Info, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { Key } from './Key.tsx';
import { LowGrid } from './LowGrid.tsx';
import { LowNeedsKey } from './LowNeedsKey.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { iconOf } from './serviceIcons.ts';
import { useBarred } from './useBarred.ts';

type Props = ScreenProps & { readonly hasNeeds: boolean };

/** The services as keys of the lower third, by their short names, and one key for what to bring. */
export function ServiceKeys({ scene, acts, hasNeeds }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const barred = useBarred(scene);
  const { services } = scene.view;
  const hasBring = services.some(({ requirements }) => requirements.length > 0);
  return (
    <LowGrid count={services.length + Number(hasBring) + Number(hasNeeds)}>
      {services.map((service) => {
        const Icon = iconOf(service);
        return (
          <Key
            key={service.id}
            target={`service-${service.id}`}
            className="low-key"
            disabledBecause={barred(service.closed)}
            onPress={() => acts.choose(service)}
          >
            <Icon aria-hidden />
            <span>{localText(service.shortName, language)}</span>
            {service.closed && <Lock aria-hidden className="low-lock" />}
          </Key>
        );
      })}
      {hasBring && (
        <Key target="bring" className="low-key" onPress={() => acts.turn({ type: 'looked-up' })}>
          <Info aria-hidden />
          <span>{t('bring')}</span>
        </Key>
      )}
      {hasNeeds && <LowNeedsKey scene={scene} acts={acts} />}
    </LowGrid>
  );
}
