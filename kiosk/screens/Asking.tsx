import { Hourglass, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { Shelf } from './Shelf.tsx';
import { Slip } from './Slip.tsx';
import { SlipNote } from './SlipNote.tsx';

type Props = { readonly service: KioskService; readonly isCutOff: boolean };

/** Asked and not answered yet: the place of the number is kept, and nothing here can ask again. */
export function Asking({ service, isCutOff }: Props) {
  const { t } = useTranslation('kiosk');
  return (
    <>
      <main className="asking">
        <Slip title={t('asking')} service={service} number={<Dots />}>
          {isCutOff ? (
            <SlipNote tone="warn" icon={WifiOff} title={t('kept')} text={t('keptThen')} />
          ) : (
            <SlipNote icon={Hourglass} title={t('askingCalm')} />
          )}
        </Slip>
      </main>
      <Shelf>
        <span />
      </Shelf>
    </>
  );
}

const Dots = () => (
  <span className="dots" aria-hidden>
    <i />
    <i />
    <i />
  </span>
);
