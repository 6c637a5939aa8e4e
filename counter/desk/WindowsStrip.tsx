import { AppWindow } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Calm: the same agent has this counter open elsewhere too. What one window asks shows in both, and nothing is done twice. */
export function WindowsStrip() {
  const { t } = useTranslation('counter');
  return (
    <aside className="printer-strip offline-strip-calm" aria-label={t('windowsTitle')}>
      <AppWindow aria-hidden />
      <p role="status">
        <b>{t('windowsTitle')}</b> {t('windowsBody')}
      </p>
    </aside>
  );
}
