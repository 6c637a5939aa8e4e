import { HardDrive, Hourglass, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { type Halt, isHalted } from '../scene.ts';
import { Band } from './Band.tsx';
import { Dots } from './Dots.tsx';
import { Screen } from './Screen.tsx';
import { Slip } from './Slip.tsx';

type Props = { readonly service: KioskService; readonly halt: Halt };

/** Asked and not answered yet: the place of the number is kept, and nothing here can ask again. */
export function Asking({ service, halt }: Props) {
  const { t } = useTranslation('kiosk');
  return (
    <Screen name="ticket">
      <Slip title={t('asking')} service={service} number={<Dots />}>
        <Note halt={halt} />
      </Slip>
    </Screen>
  );
}

/** The page sends it again by itself, whatever keeps the answer away. */
function Note({ halt }: { readonly halt: Halt }) {
  const { t } = useTranslation('kiosk');
  const { lostSince, trouble } = halt;
  if (!isHalted(halt)) return <Band icon={Hourglass} title={t('askingCalm')} />;
  if (lostSince !== null) return <Band tone="warn" icon={WifiOff} title={t('kept')} text={t('keptThen')} />;
  return trouble && <Band tone="warn" icon={HardDrive} title={t('kept')} text={t('keptHalted')} />;
}
