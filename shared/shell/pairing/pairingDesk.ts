import { hostname } from 'node:os';
import type { Language } from '../../client/link.ts';
import { openPairing, type Pairing, type PairingState } from '../../client/pairing.ts';
import type { PairingSeen } from '../../protocol/bridge.ts';
import type { PairedDevice } from '../../protocol/pairing.ts';
import type { Log } from '../log/log.ts';
import { pointAt } from './pointAt.ts';

/** What a device is paired for. */
export type PairingWanted = {
  readonly address: string;
  readonly role: PairedDevice['role'];
  readonly language: Language;
  /** Why it is not paired any more, in a sentence; null: it never was. */
  readonly why: string | null;
  /** Keeps what it became, with the fingerprint of the server that let it in. */
  readonly keep: (device: PairedDevice, fingerprint: string) => Promise<void>;
};

/** The one pairing that may be under way on this device; the page only sees how it goes. */
export type PairingDesk = {
  readonly begin: (wanted: PairingWanted) => void;
  /** null: none is under way. */
  readonly seen: () => PairingSeen | null;
  readonly again: () => void;
  readonly end: () => void;
};

type Under = { readonly wanted: PairingWanted; readonly pairing: Pairing; problem: PairingSeen['state'] | null };

/** None is under way. */
export function openPairingDesk(log: Log): PairingDesk {
  let under: Under | null = null;

  const end = () => {
    under?.pairing.close();
    under = null;
  };

  /** Nothing is kept of a server that is not the one whose fingerprint people have compared. */
  async function take(of: Under, { device, fingerprint }: Extract<PairingState, { step: 'paired' }>): Promise<void> {
    const there = await pointAt(of.wanted.address);
    if (there === null || there === 'none' || there.fingerprint !== fingerprint) {
      of.problem = { step: 'other-server' };
      log(`let in by a server at ${of.wanted.address} that is not the one that gave the code`);
      return;
    }
    await of.wanted.keep(device, fingerprint);
    log(`paired with ${of.wanted.address} as ${device.role} ${device.screen}`);
    if (under === of) end();
  }

  function begin(wanted: PairingWanted): void {
    end();
    const { address: url, role, language } = wanted;
    const pairing = openPairing({ url, role, language, name: hostname().slice(0, 60) });
    const of: Under = { wanted, pairing, problem: null };
    under = of;
    log(`waits to be let in at ${url}${wanted.why === null ? '' : `: ${wanted.why}`}`);
    pairing.subscribe(() => {
      const state = pairing.state();
      if (state.step !== 'paired') return;
      void take(of, state).catch((error) => {
        of.problem = { step: 'refused', text: error instanceof Error ? error.message : String(error) };
      });
    });
  }

  return {
    begin,
    seen: () => {
      if (!under) return null;
      const { wanted, pairing, problem } = under;
      return { address: wanted.address, why: wanted.why, state: problem ?? shown(pairing.state()) };
    },
    again: () => {
      if (!under) return;
      if (under.problem) begin(under.wanted);
      else under.pairing.again();
    },
    end,
  };
}

/** What a page may see: the token stays here. */
const shown = (state: PairingState): PairingSeen['state'] => (state.step === 'paired' ? { step: 'paired' } : state);
