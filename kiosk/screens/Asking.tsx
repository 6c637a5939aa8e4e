import { Hourglass, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { Band } from './Band.tsx';
import { Dots } from './Dots.tsx';
import { Screen } from './Screen.tsx';
import { Slip } from './Slip.tsx';

type Props = { readonly service: KioskService; readonly isCutOff: boolean };

/** Asked and not answered yet: the place of the number is kept, and nothing here can ask again. */
export function Asking({ service, isCutOff }: Props) {
  const { t } = useTranslation('kiosk');
  return (
    <Screen name="ticket">
      <Slip title={t('asking')} service={service} number={<Dots />}>
        {isCutOff ? (
          <Band tone="warn" icon={WifiOff} title={t('kept')} text={t('keptThen')} />
        ) : (
          <Band icon={Hourglass} title={t('askingCalm')} />
        )}
      </Slip>
    </Screen>
  );
}
