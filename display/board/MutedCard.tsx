import { VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './cards.css';

/** Says that the browser lets nothing be heard, and what to do. */
export function MutedCard() {
  const { t } = useTranslation('display');
  return (
    <div className="card-dashed muted-card" role="status">
      <p className="card-title card-sign">
        <VolumeX aria-hidden />
        {t('mutedTitle')}
      </p>
      <p>{t('mutedBody')}</p>
    </div>
  );
}
