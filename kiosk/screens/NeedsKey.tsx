import { Accessibility } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Key } from './Key.tsx';
import type { ScreenProps } from './ScreenNow.tsx';

/** Leads to what a visitor needs at the counter, and says how much of it is asked for. */
export function NeedsKey({ scene: { visit }, acts }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const count = visit.needs.length;
  return (
    <Key target="needs" className="needs-key" isOn={count > 0} onPress={() => acts.turn({ type: 'needs-opened' })}>
      <Accessibility aria-hidden />
      <span className="needs-key-words">
        <b>{t('needsKey')}</b> <small>{count > 0 ? t('needsAsked', { count }) : t('needsKeyWhat')}</small>
      </span>
    </Key>
  );
}
