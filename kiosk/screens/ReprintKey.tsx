import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Key } from './Key.tsx';

/** Prints the same ticket once more. */
export function ReprintKey({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <Key target="reprint" className="reprint" onPress={onPress}>
      <Printer aria-hidden />
      <span>{t('reprint')}</span>
    </Key>
  );
}
