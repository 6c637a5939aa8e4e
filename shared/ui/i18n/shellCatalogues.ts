import type { Language } from '../language.ts';
import { shell as en } from './en/shell.ts';
import { shell as es } from './es/shell.ts';
import { shell as pt } from './pt/shell.ts';

/** The texts of the Electron shell's own pages: no other page needs to load them. */
export const shellCatalogues: Readonly<Record<Language, { readonly shell: Readonly<Record<string, string>> }>> = {
  es: { shell: es },
  en: { shell: en },
  pt: { shell: pt },
};

export type ShellMaster = { readonly shell: typeof es };
