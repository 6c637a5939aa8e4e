import { setTimeout as sleep } from 'node:timers/promises';
import type { ScreenSocket } from './sockets.ts';

/** What is needed of a socket to tell one machine from another. */
export type Claimer = {
  readonly id: string;
  readonly connected: boolean;
  readonly handshake: { readonly address: string; readonly auth: ScreenSocket['handshake']['auth'] };
};

/** Two machines with one token. */
export type Clash = { readonly at: number; readonly addresses: readonly string[] };

/**
 * Lets each token be in use by one start of one machine: whoever is here with it, under the id that was made at that start,
 * stays. A token on a disk may be copied with it; an id that is made at the start is not.
 */
export type DeviceClaims = {
  /** true: the device is this socket's. false: after `patienceMs` another start is still here. */
  readonly claim: (device: string, socket: Claimer) => true | Promise<boolean>;
  readonly isHere: (device: string) => boolean;
  /** The last time another was turned away, if that is less than ten minutes ago; null: it is not. */
  readonly clashOf: (device: string) => Clash | null;
};

export type ClaimParts = {
  /** Epoch ms. */
  readonly now: () => number;
  /** A device is here. */
  readonly onClaim: (device: string, address: string) => void;
  readonly onClash: () => void;
};

/** A machine that lost its power leaves its connection behind: so long, in ms, until its silence is noticed. */
const patienceMs = 2_000;
const lookMs = 50;
const rememberedMs = 10 * 60_000;

type Holder = { readonly instance: string; readonly sockets: Set<Claimer> };

/** Nobody is here yet. */
export function openDeviceClaims({ now, onClaim, onClash }: ClaimParts): DeviceClaims {
  const holders = new Map<string, Holder>();
  const clashes = new Map<string, Clash>();

  const isHere = (device: string): boolean => {
    const sockets = holders.get(device)?.sockets ?? new Set();
    for (const socket of sockets) if (!socket.connected) sockets.delete(socket);
    return sockets.size > 0;
  };

  function taken(device: string, socket: Claimer): boolean {
    const instance = instanceOf(socket);
    const holder = holders.get(device);
    if (holder && holder.instance !== instance && isHere(device)) return false;
    const kept = holder?.instance === instance ? holder : { instance, sockets: new Set<Claimer>() };
    holders.set(device, kept);
    if (!kept.sockets.has(socket)) onClaim(device, socket.handshake.address);
    kept.sockets.add(socket);
    return true;
  }

  async function wait(device: string, socket: Claimer): Promise<boolean> {
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookMs) {
      await sleep(lookMs);
      if (!socket.connected) return false;
      if (taken(device, socket)) return true;
    }
    const [here] = holders.get(device)?.sockets ?? [];
    const addresses = [here?.handshake.address ?? '', socket.handshake.address];
    clashes.set(device, { at: now(), addresses });
    onClash();
    return false;
  }

  return {
    claim: (device, socket) => taken(device, socket) || wait(device, socket),
    isHere,
    clashOf: (device) => {
      const clash = clashes.get(device);
      return clash && now() - clash.at < rememberedMs ? clash : null;
    },
  };
}

/** The id that a start gave itself; a script that gives none is a start of its own with each connection. */
const instanceOf = ({ id, handshake }: Claimer): string => {
  const instance: unknown = handshake.auth.instance;
  return typeof instance === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(instance) ? instance : `socket ${id}`;
};
