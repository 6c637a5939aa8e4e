import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShow, useView } from '../../shared/client/useView.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import type { CounterChoice } from '../../shared/views/countersView.ts';
import { Desk } from '../desk/Desk.tsx';
import type { Agent } from './agent.ts';
import { ChooseCounter } from './ChooseCounter.tsx';

type CounterId = CounterChoice['id'];
type Props = { readonly agent: Agent; readonly onLeave: () => Promise<void> };

/** An agent at work: choosing a counter, then at its desk. */
export function Work({ agent, onLeave }: Props) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const [counter, setCounter] = useState<CounterId | null>(null);
  useShow(counter === null ? { type: 'counters' } : { type: 'counter', id: counter }, language);
  const { refusal } = useView('counters');
  const isSignedOut = refusal?.why === 'not-signed-in';
  useEffect(() => {
    if (isSignedOut) void onLeave();
  }, [isSignedOut, onLeave]);

  if (refusal)
    return (
      <main className="choose">
        <Notice tone="bad">{refusal.text}</Notice>
        <Button onClick={onLeave}>{t('topSignOut')}</Button>
      </main>
    );
  if (counter === null) return <ChooseCounter agent={agent} onEnter={setCounter} onLeave={onLeave} />;
  return <Desk agent={agent} onLeave={() => setCounter(null)} />;
}
