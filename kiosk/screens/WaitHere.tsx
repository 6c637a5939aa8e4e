import { Armchair, ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CornerDownLeft, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskView } from '../../shared/views/kioskView.ts';
import type { Scene } from '../scene.ts';

type Toward = NonNullable<NonNullable<KioskView['waitAt']>['toward']>;

/** Seen by who stands before the kiosk; up and down are other floors. */
const arrows: Readonly<Record<Toward, LucideIcon>> = {
  left: ArrowLeft,
  right: ArrowRight,
  ahead: ArrowUp,
  behind: CornerDownLeft,
  up: ArrowUp,
  down: ArrowDown,
};

/** Where to wait and, where the setup knows the way, an arrow. */
export function WaitHere({ scene: { view } }: { readonly scene: Scene }) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { waitAt } = view;
  const Arrow = waitAt?.toward ? arrows[waitAt.toward] : Armchair;
  return (
    <div className="wait-here">
      <p>
        <b>{waitAt ? `${t('waitAt')} ${localText(waitAt.text, language)}` : t('wait')}</b> <span>{t('waitThen')}</span>
      </p>
      <Arrow aria-hidden />
    </div>
  );
}
