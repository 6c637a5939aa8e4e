import type { Language } from '../language.ts';
import { devices as en } from './en/devices.ts';
import { devices as es } from './es/devices.ts';
import { devices as pt } from './pt/devices.ts';

/** The texts with which a supervisor decides about devices: no other screen needs to load them. */
export const deviceCatalogues: Readonly<Record<Language, { readonly devices: Readonly<Record<string, string>> }>> = {
  es: { devices: es },
  en: { devices: en },
  pt: { devices: pt },
};

export type DeviceMaster = { readonly devices: typeof es };
