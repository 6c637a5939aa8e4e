const formats = new Map<string, Intl.DateTimeFormat>();

/** Hours and minutes of a moment (ms since 1970) in a zone, else this machine's: 09:05, 16:40. */
export function timeOfDay(at: number, zone: string | undefined): string {
  const key = zone ?? '';
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  formats.set(key, format);
  return format.format(at);
}
