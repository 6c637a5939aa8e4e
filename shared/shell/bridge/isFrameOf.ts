import { appOrigin, placeOf } from '../page/address.ts';

/** What a call over the bridge tells of the frame it came from, as Electron gives it: null once that frame is gone. */
export type CallingFrame = { readonly url: string; readonly parent: object | null } | null;

/** Whether a call comes from one of these pages of the app itself, and from no frame within it. */
export function isFrameOf(frame: CallingFrame, pages: readonly string[]): boolean {
  if (frame === null || frame.parent !== null) return false;
  const place = placeOf(frame.url);
  return place !== null && place.origin === appOrigin && pages.includes(place.path);
}
