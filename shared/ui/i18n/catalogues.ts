import type { Language } from '../language.ts';
import { common as enCommon } from './en/common.ts';
import { display as enDisplay } from './en/display.ts';
import { home as enHome } from './en/home.ts';
import { kiosk as enKiosk } from './en/kiosk.ts';
import { voice as enVoice } from './en/voice.ts';
import { common } from './es/common.ts';
import { display } from './es/display.ts';
import { home } from './es/home.ts';
import { kiosk } from './es/kiosk.ts';
import { voice } from './es/voice.ts';
import { common as ptCommon } from './pt/common.ts';
import { display as ptDisplay } from './pt/display.ts';
import { home as ptHome } from './pt/home.ts';
import { kiosk as ptKiosk } from './pt/kiosk.ts';
import { voice as ptVoice } from './pt/voice.ts';

const es = { common, home, kiosk, display, voice };

export type Master = typeof es;

/** The texts of the pages by language, but for those that only one of them has: these stand beside this file. */
export const catalogues: Readonly<Record<Language, Record<keyof Master, Readonly<Record<string, string>>>>> = {
  es,
  en: { common: enCommon, home: enHome, kiosk: enKiosk, display: enDisplay, voice: enVoice },
  pt: { common: ptCommon, home: ptHome, kiosk: ptKiosk, display: ptDisplay, voice: ptVoice },
};
