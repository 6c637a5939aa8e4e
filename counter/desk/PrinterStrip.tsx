import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import type { CounterView } from '../../shared/views/counterView.ts';

type Props = Pick<CounterView, 'printers' | 'zone'>;

/** Amber, for every number is on its screen: which printer needs what, and since when. */
export function PrinterStrip({ printers, zone }: Props) {
  const { t } = useTranslation('counter');
  if (printers.length === 0) return null;
  return (
    <aside className="printer-strip" aria-label={t('printers')}>
      <Printer aria-hidden />
      <div role="status">
        {printers.map(({ name, trouble, since }) => (
          <p key={name}>
            <b>{t('printerNamed', { name })}</b> {t(`printer-${trouble}`)}{' '}
            <span>{t('printerSince', { time: timeOfDay(Date.parse(since), zone) })}</span>
          </p>
        ))}
      </div>
    </aside>
  );
}
