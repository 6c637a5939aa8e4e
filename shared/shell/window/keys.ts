/** A key as Electron tells it before a page reads it. */
export type Key = {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

/** What a key does to the app itself: `staff` asks for the staff's page, `none` is swallowed, `page` goes on to the page. */
export type KeyMeaning = 'staff' | 'none' | 'page';

const swallowedAlone = new Set(['F3', 'F5', 'F7', 'F11', 'F12', 'BrowserBack', 'BrowserForward', 'BrowserRefresh']);
/** With Control: reload, close, quit, new, print, save, find, source, zoom, developer tools. */
const swallowedWithControl = new Set([...'rwqntpsfgujhdo+-=0'].concat('F4', 'F5', 'Tab'));
const staffKey = 'x';

/** What a key does; a counter's own keys (F2, letters) all go on to its page. */
export function meaningOfKey({ key, control, alt, shift, meta }: Key): KeyMeaning {
  const plain = key.length === 1 ? key.toLowerCase() : key;
  if (control && shift && !alt && plain === staffKey) return 'staff';
  if (swallowedAlone.has(plain)) return 'none';
  if (control && !alt && (swallowedWithControl.has(plain) || (shift && 'ijc'.includes(plain)))) return 'none';
  if (alt && ['F4', 'ArrowLeft', 'ArrowRight', 'Home', ' '].includes(plain)) return 'none';
  return meta ? 'none' : 'page';
}
