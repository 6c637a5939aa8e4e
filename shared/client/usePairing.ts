import { useEffect, useRef, useState } from 'react';
import type { NotDone } from '../protocol/messages.ts';
import type { KeptDevice } from './keptDevice.ts';
import type { Language } from './link.ts';
import { openPairing, type Pairing, type PairingState } from './pairing.ts';

type Options = {
  readonly role: 'kiosk' | 'display';
  readonly language: Language;
  /** Why it must be paired. */
  readonly why: NotDone;
  /** Called once what it became is kept. */
  readonly onPaired: () => void;
};

/** Pairs the device of this page. A revoked one forgets its token; one that is merely unknown here may be at another server. */
export function usePairing(
  kept: KeptDevice,
  { role, language, why, onPaired }: Options,
): { readonly state: PairingState; readonly again: () => void } {
  const [state, setState] = useState<PairingState>({ step: 'asking' });
  const pairing = useRef<Pairing | null>(null);
  const isRevoked = why.why === 'device-revoked';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language asks for no other code.
  useEffect(() => {
    if (isRevoked) kept.keep(null);
    const opened = openPairing({ role, language, store: kept.request });
    const stop = opened.subscribe(() => setState(opened.state()));
    pairing.current = opened;
    return () => {
      stop();
      opened.close();
    };
  }, [role, kept, isRevoked]);
  useEffect(() => {
    if (state.step !== 'paired') return;
    kept.keep(state.device);
    onPaired();
  }, [state, kept, onPaired]);
  return { state, again: () => pairing.current?.again() };
}
