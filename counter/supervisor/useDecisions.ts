import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unreachable } from '../../shared/client/asked.ts';
import { letIn, revoke, turnAway } from '../../shared/client/devices.ts';
import type { NotDone } from '../../shared/protocol/messages.ts';
import type { KnownDevice, OpenPairing, PairingAs } from '../../shared/protocol/pairing.ts';
import { useLanguage } from '../../shared/ui/I18n.tsx';

/** What came of the last decision. */
export type Said = { readonly tone: 'calm' | 'bad'; readonly text: string };

type Done = { readonly ok: true };

/** A supervisor's decisions, one at a time; `lookAgain` is called after each. */
export function useDecisions(lookAgain: () => void) {
  const { t } = useTranslation('devices');
  const { language } = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const decide = async <Answer extends Done>(
    asking: () => Promise<Answer | NotDone | Unreachable>,
    saying: (answer: Answer) => string,
  ) => {
    if (isBusy) return;
    setBusy(true);
    setSaid(null);
    const answer = await asking();
    setBusy(false);
    if (answer.ok) setSaid({ tone: 'calm', text: saying(answer) });
    else setSaid({ tone: 'bad', text: 'text' in answer ? answer.text : t('unreachable') });
    lookAgain();
  };
  return {
    isBusy,
    said,
    approve: (pairing: OpenPairing, as: PairingAs) =>
      void decide(
        () => letIn(pairing, as, language),
        ({ screen }) => t('approved', { screen }),
      ),
    refuse: (pairing: OpenPairing) =>
      void decide(
        () => turnAway(pairing, language),
        () => t('refused'),
      ),
    takeAway: ({ device, screen }: KnownDevice) =>
      void decide(
        () => revoke(device, language),
        () => t('revoked', { screen }),
      ),
  };
}
