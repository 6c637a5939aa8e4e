import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './cards.css';

/** Says since when the screen is cut off, what happens meanwhile and what to do: calm, for nobody loses their place. */
export function StaleCard({ since }: { readonly since: string }) {
  const { t } = useTranslation('display');
  return (
    <div className="card-dashed stale-card" role="status">
      <p className="card-lead">
        <WifiOff aria-hidden />
        {t('staleSince', { time: since })}
      </p>
      <p className="card-title">{t('staleTitle')}</p>
      <p className="card-text">{t('staleBody')}</p>
    </div>
  );
}
