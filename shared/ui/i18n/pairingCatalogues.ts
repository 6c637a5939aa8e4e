import type { Language } from '../language.ts';
import { pairing as en } from './en/pairing.ts';
import { pairing as es } from './es/pairing.ts';
import { pairing as pt } from './pt/pairing.ts';

/** The texts of a device that waits to be let in: no other screen needs to load them. */
export const pairingCatalogues: Readonly<Record<Language, { readonly pairing: Readonly<Record<string, string>> }>> = {
  es: { pairing: es },
  en: { pairing: en },
  pt: { pairing: pt },
};

export type PairingMaster = { readonly pairing: typeof es };
