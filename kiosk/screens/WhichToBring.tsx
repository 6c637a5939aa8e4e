import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { Key } from './Key.tsx';
import { LowGrid } from './LowGrid.tsx';
import { Screen } from './Screen.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { ServiceName } from './ServiceName.tsx';
import { iconOf } from './serviceIcons.ts';
import { Title } from './Title.tsx';

/** For which service what to bring is asked: only with lowered keys, where not each has a key of its own for it. */
export function WhichToBring({ scene, acts }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const services = scene.view.services.filter(({ requirements }) => requirements.length > 0);
  const { isLowered } = scene.visit.settings;
  const keys = services.map((service) => {
    const Icon = iconOf(service);
    return (
      <Key
        key={service.id}
        target={`bring-${service.id}`}
        className="low-key"
        onPress={() => acts.turn({ type: 'looked-up', service })}
      >
        <Icon aria-hidden />
        <span>{localText(service.shortName, language)}</span>
      </Key>
    );
  });
  return (
    <Screen name="which" lowKeys={isLowered && <LowGrid count={keys.length}>{keys}</LowGrid>}>
      <Title>{t('whichToBring')}</Title>
      {isLowered ? (
        <ul className="which-lines">
          {services.map((service) => (
            <li key={service.id} className="service-line">
              {[iconOf(service)].map((Icon) => (
                <Icon key="icon" aria-hidden />
              ))}
              <ServiceName service={service} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="which-keys">{keys}</div>
      )}
    </Screen>
  );
}
