import type { KeptDevice } from '../shared/client/keptDevice.ts';
import { usePairing } from '../shared/client/usePairing.ts';
import type { NotDone } from '../shared/protocol/messages.ts';
import { useLanguage } from '../shared/ui/I18n.tsx';
import { PairingPage } from '../shared/ui/pairing/PairingPage.tsx';

type Props = { readonly kept: KeptDevice; readonly why: NotDone };

/** The screen of a display in a browser that the point does not know: it is paired, and then begins anew as what it is. */
export function PairThis({ kept, why }: Props) {
  const { language } = useLanguage();
  const { state, again } = usePairing(kept, { role: 'display', language, why, onPaired: beginAnew });
  return (
    <PairingPage
      kind="display"
      {...{ language, state, onAgain: again }}
      decidedAt={`${location.origin}/counter/supervisor`}
      why={why.why === 'device-revoked' ? why.text : null}
      isInBrowser
    />
  );
}

const beginAnew = () => location.replace(location.pathname);
