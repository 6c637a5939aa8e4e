import { Hand, Pointer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx';
import './Shelf.css';

/** The controls that stand at the same place on every screen: on the left the key that leads on or back. */
export function Shelf({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('kiosk');
  return (
    <footer className="shelf">
      {children || (
        <p className="shelf-hint">
          <Pointer aria-hidden />
          <span>
            <b>{t('touch')}</b> {t('touchThen')}
          </span>
        </p>
      )}
      <p className="shelf-hint">
        <Hand aria-hidden />
        <span>
          <b>{t('help')}</b> {t('helpWhere')}
        </span>
      </p>
      <LanguageSwitch />
    </footer>
  );
}
