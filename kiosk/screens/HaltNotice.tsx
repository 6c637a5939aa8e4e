import { useTranslation } from 'react-i18next';
import type { Seen } from '../../shared/client/useView.ts';
import { ConnectionNotice } from '../../shared/ui/ConnectionNotice.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';

/** What keeps this kiosk from giving numbers: a cut connection, or the point's own trouble. */
export type Halt = Pick<Seen<'kiosk'>, 'lostSince' | 'trouble'>;

/** Whether no number can be had now. */
export const isHalted = ({ lostSince, trouble }: Halt): boolean => lostSince !== null || trouble !== null;

/** Says that no number can be had, what a visitor does meanwhile and, small, for staff, why; nothing while all is well. */
export function HaltNotice({ halt: { lostSince, trouble }, zone }: { readonly halt: Halt; readonly zone: string }) {
  const { t } = useTranslation(['kiosk', 'common']);
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
