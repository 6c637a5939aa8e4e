import { ClockAlert, HardDrive, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../shared/protocol/messages.ts';

const icons: Readonly<Record<Trouble, LucideIcon>> = { 'storage-failed': HardDrive, 'clock-suspect': ClockAlert };

/** Amber, for nothing is lost: why the point takes nothing now, and what happens by itself. */
export function TroubleStrip({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation(['counter', 'common']);
  const Icon = icons[trouble];
  return (
    <aside className="lost-strip" aria-label={t(`common:trouble-${trouble}`)}>
      <Icon aria-hidden />
      <div role="status">
        <p className="lost-title">{t(`common:trouble-${trouble}`)}</p>
        <p>{t(`trouble-${trouble}`)}</p>
      </div>
      {trouble === 'storage-failed' && <p className="lost-retry">{t('lostRetrying')}</p>}
    </aside>
  );
}
