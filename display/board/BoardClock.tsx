import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';

type Props = { readonly now: number; readonly zone: string };

/** Time and date where the service point is. */
export function BoardClock({ now, zone }: Props) {
  const { t } = useTranslation('display');
  const { language } = useLanguage();
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: zone }).format(now);
  const time = timeOfDay(now, zone);
  return (
    <header className="board-clock">
      <time className="number" dateTime={time}>
        {time}
      </time>
      <p>
        {t('dateOfDay', { weekday: written({ weekday: 'long' }), day: written({ day: 'numeric' }) })}
        <br />
        {t('dateOfMonth', { month: written({ month: 'long' }) })}
      </p>
    </header>
  );
}
