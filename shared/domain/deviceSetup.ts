import type { DisplayId, KioskId, PrinterId } from './ids.ts';
import type { OpeningWindow, Texts } from './setup.ts';

export type KioskSetup = {
  readonly id: KioskId;
  /** The how-manieth pairing of this point it is, 1–89: its own band of numbers for issuing offline. */
  readonly pairing: number;
  /** Which printer prints its tickets; null: none. Where it is not said, its own or else the server's first. */
  readonly printer?: PrinterId | null;
  /** Its screen and how it hangs; `screenOf` says what holds where it is not said. */
  readonly screen?: KioskScreen;
  /** Where its visitors wait, `en la sala, a su derecha`. */
  readonly waitAt?: WaitingPlace;
};

/** What a kiosk's sizes in millimetres are computed from. Whole numbers. */
export type KioskScreen = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** From the middle of a pixel to the middle of the next, in micrometres: 248 at 21.5 inches and 1080 × 1920. */
  readonly pitchUm: number;
  /** From the floor to the lower edge of what is lit. */
  readonly lowerEdgeMm: number;
  /** From the eyes to the screen. */
  readonly viewingMm: number;
};

export type WaitingPlace = {
  readonly text: Texts;
  /** Where an arrow points, seen by who stands before the kiosk; null: no arrow. */
  readonly toward: 'left' | 'right' | 'ahead' | 'behind' | 'up' | 'down' | null;
};

export type DisplaySetup = {
  readonly id: DisplayId;
  /** Its screen and the room before it; `boardScreenOf` says what holds where it is not said. */
  readonly screen?: DisplayScreen;
  /** The areas whose counters it shows and announces; where it is not said, all. */
  readonly areas?: readonly string[];
  /** White on black, with frames. */
  readonly highContrast?: boolean;
  /** How calls are heard; where it is not said, loud at all hours and from the clips. */
  readonly sound?: DisplaySound;
};

/** What a board's sizes in millimetres are computed from. Whole numbers. */
export type DisplayScreen = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** From the middle of a pixel to the middle of the next, in micrometres: 634 at 55 inches and 1920 × 1080. */
  readonly pitchUm: number;
  /** From the screen to the seat that is farthest from it. */
  readonly farthestSeatMm: number;
};

export type DisplaySound = {
  /** How loud calls are within windows of the day, in percent (0: silent); outside of them 100. */
  readonly volumes: readonly (OpeningWindow & { readonly percent: number })[];
  /** Calls are said by a voice of the display's own system, where it has one for the language. */
  readonly systemVoice: boolean;
};

export type PrinterSetup = {
  readonly id: PrinterId;
  readonly name: string;
  /** Who alone opens it. */
  readonly owner: { readonly type: 'server' } | { readonly type: 'kiosk'; readonly kiosk: KioskId };
  readonly at:
    | { readonly type: 'network'; readonly host: string; readonly port: number }
    | { readonly type: 'device'; readonly path: string };
  readonly paperMm: 58 | 80;
  /** How its letters are encoded, and the number that chooses that table on it (`ESC t n`); cp850 and 2 where it is not said. */
  readonly codePage?: CodePage;
  /** Whether it draws a QR code itself or is sent a picture of it; `native` where it is not said. */
  readonly qr?: 'native' | 'raster';
};

export type CodePage = { readonly encoding: 'cp850' | 'cp858' | 'cp1252'; readonly table: number };
