import { TicketCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import type { CameOffline } from '../../shared/views/cameOffline.ts';

/** What came in of the numbers that kiosks gave without the server, as long as anybody may ask about them. */
export function OfflineStrip({ offline }: { readonly offline: CameOffline }) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { handedOver, inLine, late, twins } = offline;
  const isCalm = late.length === 0 && twins.length === 0;
  if (inLine === 0 && isCalm) return null;
  const dayOf = (day: string) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const lateOnes = late.map(({ label, day }) => `${label} (${dayOf(day)})`).join(', ');
  return (
    <aside className={`printer-strip${isCalm ? ' offline-strip-calm' : ''}`} aria-label={t('offline')}>
      <TicketCheck aria-hidden />
      <div role="status">
        <p>
          <b>{t('offlineCame', { count: handedOver })}</b> {t('offlineInLine', { count: inLine })}
        </p>
        {late.length > 0 && <p>{t('offlineLate', { count: late.length, labels: lateOnes })}</p>}
        {twins.map(({ label, printed, kiosk }) => (
          <p key={label}>{t('offlineTwin', { label, printed, kiosk: kiosk ?? '' })}</p>
        ))}
      </div>
    </aside>
  );
}
