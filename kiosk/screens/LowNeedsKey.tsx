import { Accessibility } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Key } from './Key.tsx';
import type { ScreenProps } from './ScreenNow.tsx';

/** The same among the keys of the lower third, in one word; its check says that something is asked for. */
export function LowNeedsKey({ scene: { visit }, acts }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Key
      target="needs"
      className="low-key"
      isOn={visit.needs.length > 0}
      onPress={() => acts.turn({ type: 'needs-opened' })}
    >
      <Accessibility aria-hidden />
      <span>{t('needsShort')}</span>
    </Key>
  );
}
