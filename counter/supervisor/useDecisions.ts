import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unreachable } from '../../shared/client/asked.ts';
import { letIn, revoke, turnAway } from '../../shared/client/devices.ts';
import type { NotDone } from '../../shared/protocol/messages.ts';
import type { KnownDevice, OpenPairing, PairingAs } from '../../shared/protocol/pairing.ts';
import { useLanguage } from '../../shared/ui/I18n.tsx';

/** What came of the last decision. */
export type Said = { readonly tone: 'calm' | 'bad'; readonly text: string };

type Done = { readonly ok: true };

/** A supervisor's decisions, one at a time on each device; `lookAgain` is called after each. */
export function useDecisions(lookAgain: () => void) {
  const { t } = useTranslation('devices');
  const { language } = useLanguage();
  const underWay = useRef(new Set<string>());
  const [said, setSaid] = useState<Said | null>(null);
  const decide = async <Answer extends Done>(
    about: string,
    asking: () => Promise<Answer | NotDone | Unreachable>,
    saying: (answer: Answer) => string,
  ) => {
    // A second press on the same key asks nothing else.
    if (underWay.current.has(about)) return;
    underWay.current.add(about);
    setSaid(null);
    const answer = await asking();
    underWay.current.delete(about);
    if (answer.ok) setSaid({ tone: 'calm', text: saying(answer) });
    else setSaid({ tone: 'bad', text: 'text' in answer ? answer.text : t('unreachable') });
    lookAgain();
  };
  return {
    said,
    approve: (pairing: OpenPairing, as: PairingAs) =>
      void decide(
        pairing.pairing,
        () => letIn(pairing, as, language),
        ({ screen }) => t('approved', { screen }),
      ),
    refuse: (pairing: OpenPairing) =>
      void decide(
        pairing.pairing,
        () => turnAway(pairing, language),
        () => t('refused'),
      ),
    takeAway: ({ device, screen }: KnownDevice) =>
      void decide(
        device,
        () => revoke(device, language),
        () => t('revoked', { screen }),
      ),
  };
}
