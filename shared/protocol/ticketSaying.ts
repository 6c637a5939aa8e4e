import type { Language } from '../domain/setup.ts';
import type { TicketView } from '../views/ticketView.ts';
import { phoneTexts, type Saying } from './phoneTexts.ts';

/** What a phone says of a ticket that neither waits nor is called; null: it does, and there is more to show. */
export function ticketSaying({ stage, counter, placeKept, zone }: TicketView, language: Language): Saying | null {
  if (stage === 'waiting' || stage === 'called') return null;
  const until = placeKept.until && timeIn(zone, placeKept.until);
  return phoneTexts[language].stages[stage]({ counter: counter ?? '', until });
}

/** `12–18`, in minutes. */
export const rangeText = ({ fromMinutes, toMinutes }: NonNullable<TicketView['range']>): string =>
  fromMinutes === toMinutes ? `${toMinutes}` : `${fromMinutes}–${toMinutes}`;

/** Hours and minutes of a moment where the point is: 09:05, 16:40. */
export const timeIn = (zone: string, at: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    Date.parse(at),
  );
