import type { Language } from '../domain/setup.ts';
import type { TicketView } from '../views/ticketView.ts';
import { en } from './texts/phone/en.ts';
import { es } from './texts/phone/es.ts';
import { pt } from './texts/phone/pt.ts';

/** A heading, and the sentence below it. */
export type Saying = { readonly title: string; readonly text: string };

/** What is said of a ticket that neither waits nor is called: `counter` is where, `until` a time of day or null. */
type Stages = Exclude<TicketView['stage'], 'waiting' | 'called'>;
type Place = { readonly counter: string; readonly until: string | null };

/** The words of a phone. They stand here since both say them: the server in the page that it writes, the page from then on. */
export type PhoneTexts = {
  /** The language by its own name. */
  readonly name: string;
  readonly language: string;
  readonly yourNumber: string;
  readonly before: (people: number) => string;
  readonly minutes: string;
  readonly mayChange: string;
  readonly waitAt: (place: string) => string;
  /** Where the kiosk says no place. */
  readonly waitHere: string;
  readonly bring: string;
  readonly yourTurn: string;
  readonly counter: string;
  /** Before the name of who attends. */
  readonly attendedBy: string;
  readonly numberAgain: string;
  /** How long a missed call keeps its place, in minutes. */
  readonly late: (minutes: number) => string;
  readonly stages: Readonly<Record<Stages, (place: Place) => Saying>>;
  readonly unknown: Saying;
  readonly tooMany: Saying;
  readonly at: (time: string) => string;
  readonly refresh: string;
  readonly lostSince: (time: string) => string;
  readonly lostThen: string;
  readonly ring: string;
  /** What the phone does when its number is called, and what its holder does for it. */
  readonly rings: (can: { readonly vibrates: boolean; readonly staysAwake: boolean }) => string;
  readonly silence: string;
  readonly leave: string;
  readonly leaveAsk: Saying;
  readonly leaveYes: string;
  readonly leaveNo: string;
  readonly leaving: string;
  readonly cannotLeave: string;
};

/** The words of a phone in every language. */
export const phoneTexts: Readonly<Record<Language, PhoneTexts>> = { es, en, pt };
