import { Wifi, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { Action } from './actions.ts';
import type { Agent } from './agent.ts';
import { listOf } from './listOf.ts';

type Props = {
  readonly view: CounterView;
  readonly agent: Agent;
  readonly now: number;
  readonly isLost: boolean;
  readonly waiting: Action | null;
  readonly act: (action: Action) => void;
  readonly onLeave: () => void;
};

/** Where the agent sits, what is served here, whether the server hears us, and the way out. */
export function DeskTop({ view, agent, now, isLost, waiting, act, onLeave }: Props) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
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
      {isMine ? (
        view.can.close && (
          <Button disabledBecause={waiting !== null && t('askedBody')} onClick={() => act('close')}>
            {waiting === 'close' ? t('asked', { action: t('action-close') }) : t('action-close')}
          </Button>
        )
      ) : (
        <Button onClick={onLeave}>{t('topOtherCounter')}</Button>
      )}
    </header>
  );
}
