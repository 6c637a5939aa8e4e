import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Key } from './Key.tsx';

/** Prints the same ticket once more, or for the first time where it was given while nothing could print. */
export function ReprintKey({ isFirst, onPress }: { readonly isFirst: boolean; readonly onPress: () => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <Key target="reprint" className="reprint" onPress={onPress}>
      <Printer aria-hidden />
      <span>{t(isFirst ? 'print' : 'reprint')}</span>
    </Key>
  );
}
