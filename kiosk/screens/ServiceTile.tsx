import { Clock, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { iconOf } from './serviceIcons.ts';

type Props = { readonly service: KioskService; readonly cannotAsk: boolean; readonly onChoose: () => void };

/** One service: its picture, its name, and how many wait for it. */
export function ServiceTile({ service, cannotAsk, onChoose }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const Icon = iconOf(service);
  return (
    <Button className="tile" onClick={onChoose} disabledBecause={cannotAsk && t('cannotAsk')}>
      <span className="tile-icon">
        <Icon aria-hidden />
      </span>
      <span className="tile-words">
        <span className="tile-name">{localText(service.name, language)}</span>
        {/* How many wait, and how long, is of use only to who can join them; cut off, nobody knows it. */}
        {!cannotAsk && (
          <span className="tile-facts">
            <span className="tile-fact">
              <Users aria-hidden />
              {t('waiting', { count: service.waiting })}
            </span>
            {service.range && (
              <span className="tile-fact">
                <Clock aria-hidden />
                {t('range', { from: service.range.fromMinutes, to: service.range.toMinutes })}
              </span>
            )}
          </span>
        )}
      </span>
    </Button>
  );
}
