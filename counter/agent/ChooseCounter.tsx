import { LogOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/client/useCommand.ts';
import { useView } from '../../shared/client/useView.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { ConnectionNotice } from '../../shared/ui/ConnectionNotice.tsx';
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import type { CounterChoice } from '../../shared/views/countersView.ts';
import type { Agent } from './agent.ts';
import { CounterCard } from './CounterCard.tsx';
import './choose.css';

type CounterId = CounterChoice['id'];
type Props = {
  readonly agent: Agent;
  readonly onEnter: (counter: CounterId) => void;
  readonly onLeave: () => Promise<void>;
};

/** Who is where, and a free counter to open. The one that is already the agent's is entered by itself. */
export function ChooseCounter({ agent, onEnter, onLeave }: Props) {
  const { t } = useTranslation(['counter', 'common']);
  const { view, connection, lostSince, trouble } = useView('counters');
  const { open, opening, refusal } = useOpening(onEnter);
  const mine = view?.counters.find(({ isMine }) => isMine)?.id;
  useEffect(() => {
    if (mine !== undefined) onEnter(mine);
  }, [mine, onEnter]);

  return (
    <main className="choose">
      <header>
        <div>
          <p className="choose-agent">{agent.name}</p>
          <h1>{t('chooseTitle')}</h1>
        </div>
        <LanguageSwitch />
        <Button onClick={onLeave}>
          <LogOut aria-hidden />
          {t('topSignOut')}
        </Button>
      </header>
      <ConnectionNotice since={lostSince} zone={view?.zone} />
      {lostSince === null && trouble && (
        <Notice tone="warn" title={t(`common:trouble-${trouble}`)}>
          {t(`trouble-${trouble}`)}
        </Notice>
      )}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {!view && connection === 'connecting' && <p>{t('common:connecting')}</p>}
      <ul className="choose-list">
        {view?.counters.map((counter) => (
          <CounterCard
            key={counter.id}
            counter={counter}
            isOpening={opening === counter.id}
            onOpen={() => open(counter.id)}
            onLook={() => onEnter(counter.id)}
          />
        ))}
      </ul>
    </main>
  );
}

/** Opens one counter at a time and enters it when the server says so. */
function useOpening(onEnter: (counter: CounterId) => void) {
  const send = useCommand();
  const [opening, setOpening] = useState<CounterId | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = async (counter: CounterId) => {
    if (opening !== null) return;
    setOpening(counter);
    setRefusal(null);
    const reply = await send({ type: 'open-counter', counter });
    setOpening(null);
    if (reply.ok) onEnter(counter);
    else setRefusal(reply.text);
  };
  return { open: (counter: CounterId) => void open(counter), opening, refusal };
}
