import { useTranslation } from 'react-i18next';
import type { KeptDevice } from '../../shared/client/keptDevice.ts';
import { usePairing } from '../../shared/client/usePairing.ts';
import type { NotDone } from '../../shared/protocol/messages.ts';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { PairingPage } from '../../shared/ui/pairing/PairingPage.tsx';
import { useSpeechMode } from '../speech/useSpeechMode.ts';
import type { Speaker } from '../spoken/speaker.ts';
import { spokenNotShown } from '../spoken/spokenNotShown.ts';
import { useSpoken } from '../spoken/useSpoken.ts';

type Props = {
  readonly kept: KeptDevice;
  readonly why: NotDone;
  readonly speaker: Speaker;
  readonly isSpoken: boolean;
  readonly onSpoken: (isSpoken: boolean) => void;
};

/**
 * The screen of a kiosk in a browser that the point does not know: it is paired, and then begins anew as what it is. A visitor who
 * comes to it meanwhile reads and hears where to go.
 */
export function PairThis({ kept, why, speaker, isSpoken, onSpoken }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  useSpeechMode({ beginsByKey: speaker.hasVoice, isSpoken, onSpoken });
  const parts = spokenNotShown({ refusal: why, lostSince: null });
  useSpoken(speaker, { screen: 'not-shown', language, parts }, isSpoken);
  const { state, again } = usePairing(kept, { role: 'kiosk', language, why, onPaired: beginAnew });
  return (
    <PairingPage
      kind="kiosk"
      {...{ language, state, onAgain: again }}
      decidedAt={`${location.origin}/counter/supervisor`}
      why={why.why === 'device-revoked' ? why.text : null}
      isInBrowser
      forVisitors={`${t('notShown')}. ${t('notShownThen')}`}
    />
  );
}

const beginAnew = () => location.replace(location.pathname);
