import type { Language } from '../language.ts';
import { common as enCommon } from './en/common.ts';
import { counter as enCounter } from './en/counter.ts';
import { display as enDisplay } from './en/display.ts';
import { home as enHome } from './en/home.ts';
import { kiosk as enKiosk } from './en/kiosk.ts';
import { voice as enVoice } from './en/voice.ts';
import { common } from './es/common.ts';
import { counter } from './es/counter.ts';
import { display } from './es/display.ts';
import { home } from './es/home.ts';
import { kiosk } from './es/kiosk.ts';
import { voice } from './es/voice.ts';
import { common as ptCommon } from './pt/common.ts';
import { counter as ptCounter } from './pt/counter.ts';
import { display as ptDisplay } from './pt/display.ts';
import { home as ptHome } from './pt/home.ts';
import { kiosk as ptKiosk } from './pt/kiosk.ts';
import { voice as ptVoice } from './pt/voice.ts';

const es = { common, home, kiosk, counter, display, voice };

export type Master = typeof es;

/** Every text of the pages, by language. */
export const catalogues: Readonly<Record<Language, Record<keyof Master, Readonly<Record<string, string>>>>> = {
  es,
  en: { common: enCommon, home: enHome, kiosk: enKiosk, counter: enCounter, display: enDisplay, voice: enVoice },
  pt: { common: ptCommon, home: ptHome, kiosk: ptKiosk, counter: ptCounter, display: ptDisplay, voice: ptVoice },
};
