import { Hand, Hourglass, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Over } from '../visit.ts';
import { Message } from './Message.tsx';

type Outcome = Extract<Over, { readonly over: 'help' }>['outcome'];

/** Somebody is coming; or nobody could be called from here. */
export function Help({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('kiosk');
  if (outcome === 'asking')
    return (
      <Message icon={Hourglass} title={t('helpAsking')}>
        <p>{t('askingCalm')}</p>
      </Message>
    );
  return outcome === 'called' ? (
    <Message icon={Hand} title={t('helpCalled')}>
      <p>{t('helpCalledThen')}</p>
    </Message>
  ) : (
    <Message icon={WifiOff} tone="warn" title={t('helpUnreachable')}>
      <p>{t('helpUnreachableThen')}</p>
    </Message>
  );
}
