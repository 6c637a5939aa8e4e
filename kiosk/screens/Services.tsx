import { useTranslation } from 'react-i18next';
import { ConnectionNotice } from '../../shared/ui/ConnectionNotice.tsx';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { asksForPriority } from '../visit.ts';
import { NeedsKey } from './NeedsKey.tsx';
import { Screen } from './Screen.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { ServiceKeys } from './ServiceKeys.tsx';
import { ServiceLine } from './ServiceLine.tsx';
import { ServiceTile } from './ServiceTile.tsx';
import { Title } from './Title.tsx';
import './Services.css';
import './Services.modes.css';

/** What do you need? The general services and, apart from them, the specialised ones. */
export function Services({ scene, acts }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { view, lostSince, visit } = scene;
  const { isLowered } = visit.settings;
  const ofLevel = (level: KioskService['level']) => view.services.filter((service) => service.level === level);
  const levels = (['general', 'specialised'] as const).filter((level) => ofLevel(level).length > 0);
  const hasNeeds = !asksForPriority(view);
  const keys = isLowered && <ServiceKeys scene={scene} acts={acts} hasNeeds={hasNeeds} />;
  return (
    <Screen name="services" lowKeys={keys}>
      <Title>{t('question')}</Title>
      <ConnectionNotice since={lostSince} zone={view.zone}>
        {t('lostAdvice')}
      </ConnectionNotice>
      <div className="services-groups">
        {levels.map((level) => (
          <section key={level} className="services-group">
            <h2>
              {t(level)} <small>{t(`${level}Where`)}</small>
            </h2>
            <ul>
              {ofLevel(level).map((service) =>
                isLowered ? (
                  <ServiceLine key={service.id} service={service} scene={scene} />
                ) : (
                  <ServiceTile key={service.id} service={service} scene={scene} acts={acts} />
                ),
              )}
            </ul>
          </section>
        ))}
      </div>
      {!isLowered && hasNeeds && <NeedsKey scene={scene} acts={acts} />}
    </Screen>
  );
}
