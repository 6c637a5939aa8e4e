import { useTranslation } from 'react-i18next';
import { ConnectionNotice } from '../../shared/ui/ConnectionNotice.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import { type Halt, isHalted } from '../scene.ts';

/** Says that no number can be had, what a visitor does meanwhile and, small, for staff, why; nothing while all is well. */
export function HaltNotice({ halt, zone }: { readonly halt: Halt; readonly zone: string }) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { lostSince, trouble } = halt;
  if (!isHalted(halt)) return null;
  // A view that stands since the cut tells nothing of now.
  if (lostSince !== null)
    return (
      <ConnectionNotice since={lostSince} zone={zone}>
        {t('lostAdvice')}
      </ConnectionNotice>
    );
  if (trouble === null) return null;
  return (
    <Notice tone="warn" title={t('halted')}>
      {t('haltedAdvice')}
      <small className="halt-why">{t(`common:trouble-${trouble}`)}</small>
    </Notice>
  );
}
