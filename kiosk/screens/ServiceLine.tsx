import type { KioskService } from '../../shared/views/kioskView.ts';
import type { Scene } from '../scene.ts';
import { ServiceFacts } from './ServiceFacts.tsx';
import { ServiceName } from './ServiceName.tsx';
import { iconOf } from './serviceIcons.ts';

type Props = { readonly service: KioskService; readonly scene: Scene };

/** One service to be read; the key with the same picture stands in the lower third. */
export function ServiceLine({ service, scene }: Props) {
  const Icon = iconOf(service);
  return (
    <li className="service-line">
      <Icon aria-hidden />
      <span>
        <ServiceName service={service} /> <ServiceFacts service={service} scene={scene} />
      </span>
    </li>
  );
}
