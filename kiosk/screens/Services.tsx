import { useTranslation } from 'react-i18next';
import type { KioskService, KioskView } from '../../shared/views/kioskView.ts';
import { type Halt, HaltNotice, isHalted } from './HaltNotice.tsx';
import { ServiceTile } from './ServiceTile.tsx';
import { Shelf } from './Shelf.tsx';
import { Title } from './Title.tsx';
import './Services.css';

type Props = {
  readonly view: KioskView;
  readonly halt: Halt;
  readonly onChoose: (service: KioskService) => void;
};

const tilesAtFullHeight = 5;

/** What do you need? The general services and, apart from them, the specialised ones. */
export function Services({ view, halt, onChoose }: Props) {
  const { t } = useTranslation('kiosk');
  const ofLevel = (level: KioskService['level']) => view.services.filter((service) => service.level === level);
  const cannotAsk = isHalted(halt);
  const groups = (['general', 'specialised'] as const).filter((level) => ofLevel(level).length > 0);
  return (
    <>
      <main className="services" data-full={cannotAsk || view.services.length > tilesAtFullHeight}>
        <Title>{t('question')}</Title>
        <HaltNotice halt={halt} zone={view.zone} />
        <div className="services-groups">
          {groups.map((level) => (
            <section key={level} className="services-group">
              <h2>
                {t(level)} <small>{t(`${level}Where`)}</small>
              </h2>
              <ul>
                {ofLevel(level).map((service) => (
                  <li key={service.id}>
                    <ServiceTile service={service} cannotAsk={cannotAsk} onChoose={() => onChoose(service)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </main>
      <Shelf>{cannotAsk && <span />}</Shelf>
    </>
  );
}
