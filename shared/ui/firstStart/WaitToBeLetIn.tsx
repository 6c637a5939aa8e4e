import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairingSeen, SetUpBridge, SetUpNow } from '../../protocol/bridge.ts';
import { useLanguage } from '../I18n.tsx';
import { PairingPage } from '../pairing/PairingPage.tsx';

type Props = { readonly now: SetUpNow; readonly bridge: SetUpBridge; readonly onEnd: () => void };

/** How often the page asks how far it is, in ms. */
const everyMs = 1_000;

/** The device shows its code until a supervisor lets it in; the main process pairs it, and then leaves this page. */
export function WaitToBeLetIn({ now, bridge, onEnd }: Props) {
  const { t } = useTranslation('shell');
  const { language } = useLanguage();
  const seen = usePairingSeen(bridge);
  if (!seen) return null;
  const { state, why, address } = seen;
  const shown =
    state.step === 'other-server' ? ({ step: 'refused', text: t('other-server', { address }) } as const) : state;
  return (
    <PairingPage
      kind={now.role}
      {...{ language, why }}
      state={shown}
      decidedAt={`${address}/counter/supervisor`}
      isInBrowser={false}
      onAgain={bridge.pairAgain}
      onLeave={() => {
        bridge.endPairing();
        onEnd();
      }}
    />
  );
}

function usePairingSeen(bridge: SetUpBridge): PairingSeen | null {
  const [seen, setSeen] = useState<PairingSeen | null>(null);
  useEffect(() => {
    const look = () =>
      void bridge.lookAtPairing().then(
        (next) => next && setSeen(next),
        () => undefined,
      );
    look();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [bridge]);
  return seen;
}
