import type { ComponentProps } from 'react';
import { I18n } from '../I18n.tsx';
import { pairingCatalogues } from '../i18n/pairingCatalogues.ts';
import type { Language } from '../language.ts';
import { Pairing, type PairingShown } from './Pairing.tsx';
import { shortFingerprint } from './shortFingerprint.ts';

type Props = Omit<ComponentProps<typeof Pairing>, 'shown'> & {
  readonly language: Language;
  readonly state: PairingShown;
};

/** The pairing screen with its own texts, for pages that do not have them. `state` brings the fingerprint in hexadecimal. */
export function PairingPage({ language, state, ...rest }: Props) {
  return (
    <I18n initial={language} more={[pairingCatalogues]}>
      <Pairing shown={shownOf(state)} {...rest} />
    </I18n>
  );
}

function shownOf(state: PairingShown): PairingShown {
  if (state.step === 'paired') return { step: 'paired' };
  return state.step === 'waiting' ? { ...state, fingerprint: shortFingerprint(state.fingerprint) } : state;
}
