import { Wifi, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { listOf } from '../agent/listOf.ts';
import { ActionButton } from './ActionButton.tsx';
import { useDesk } from './deskNow.ts';
import { offered } from './offered.ts';

/** Where the agent sits, what is served here, whether the server hears us, and what is always at hand. */
export function DeskTop() {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { view, agent, now, isLost, leave } = useDesk();
  const { name, serves, helpsWith, isMine } = view.counter;
  const time = timeOfDay(now, view.zone);
  return (
    <header className="desk-top">
      <span className="counter-plate" aria-hidden>
        {name}
      </span>
      <h1>
        {t('counterNamed', { name })}
        <small>{agent.name}</small>
      </h1>
      <p className="desk-does">
        <b>{listOf(serves, language)}</b>
        {helpsWith.length > 0 && <span>{t('topHelpsWith', { services: listOf(helpsWith, language) })}</span>}
      </p>
      <p className={isLost ? 'desk-net desk-net-lost' : 'desk-net'}>
        {isLost ? <WifiOff aria-hidden /> : <Wifi aria-hidden />}
        {t(isLost ? 'topLost' : 'topLive')}
      </p>
      <time className="desk-clock" dateTime={time}>
        {time}
      </time>
      <nav className="desk-tools" aria-label={t('topTools')}>
        {offered(view, now, 'top').map((id) => (
          <ActionButton key={id} action={id} className={`tool-${id}`}>
            {t(`short-${id as 'find' | 'give' | 'keys' | 'pause' | 'close'}`)}
          </ActionButton>
        ))}
        {isMine ? (
          <ActionButton action="more" className="tool-more" />
        ) : (
          <Button onClick={leave}>{t('topOtherCounter')}</Button>
        )}
      </nav>
    </header>
  );
}
