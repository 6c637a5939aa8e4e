import type { Language } from '../language.ts';
import { counter as en } from './en/counter.ts';
import { counter as es } from './es/counter.ts';
import { counter as pt } from './pt/counter.ts';

/** The texts of the agent's desk, the longest of all: no other screen needs to load them. */
export const counterCatalogues: Readonly<Record<Language, { readonly counter: Readonly<Record<string, string>> }>> = {
  es: { counter: es },
  en: { counter: en },
  pt: { counter: pt },
};

export type CounterMaster = { readonly counter: typeof es };
