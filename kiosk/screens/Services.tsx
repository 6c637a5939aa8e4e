import { useTranslation } from 'react-i18next';
import { ConnectionNotice } from '../../shared/ui/ConnectionNotice.tsx';
import type { KioskService, KioskView } from '../../shared/views/kioskView.ts';
import { ServiceTile } from './ServiceTile.tsx';
import { Shelf } from './Shelf.tsx';
import { Title } from './Title.tsx';
import './Services.css';

type Props = {
  readonly view: KioskView;
  readonly lostSince: number | null;
  readonly onChoose: (service: KioskService) => void;
};

const tilesAtFullHeight = 5;

/** What do you need? The general services and, apart from them, the specialised ones. */
export function Services({ view, lostSince, onChoose }: Props) {
  const { t } = useTranslation('kiosk');
  const ofLevel = (level: KioskService['level']) => view.services.filter((service) => service.level === level);
  const isCutOff = lostSince !== null;
  const groups = (['general', 'specialised'] as const).filter((level) => ofLevel(level).length > 0);
  return (
    <>
      <main className="services" data-full={isCutOff || view.services.length > tilesAtFullHeight}>
        <Title>{t('question')}</Title>
        <ConnectionNotice since={lostSince} zone={view.zone}>
          {t('lostAdvice')}
        </ConnectionNotice>
        <div className="services-groups">
          {groups.map((level) => (
            <section key={level} className="services-group">
              <h2>
                {t(level)} <small>{t(`${level}Where`)}</small>
              </h2>
              <ul>
                {ofLevel(level).map((service) => (
                  <li key={service.id}>
                    <ServiceTile service={service} isCutOff={isCutOff} onChoose={() => onChoose(service)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </main>
      <Shelf>{isCutOff && <span />}</Shelf>
    </>
  );
}
