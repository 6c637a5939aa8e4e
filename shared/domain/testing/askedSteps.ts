import type { Command, HoldTicket, OpenCounter, Place, Transfer, TransferTarget } from '../commands.ts';
import type { CounterId, ReasonCode } from '../ids.ts';
import { type Asked, fromAgent, type Said, shownAt } from './asked.ts';
import { idOf } from './happened.ts';

export const takeOver = (counter: string): Asked =>
  fromAgent((): OpenCounter => ({ type: 'open-counter', counter: counter as CounterId, takeOver: true }));

export const pauseCounter = (counter: string, reason = 'break'): Asked =>
  fromAgent(() => ({ type: 'pause-counter', counter: counter as CounterId, reason: reason as ReasonCode }));

export const resumeCounter = (counter: string): Asked =>
  fromAgent(() => ({ type: 'resume-counter', counter: counter as CounterId }));

export const callTicket = (counter: string, label: string, reason = 'urgent'): Asked =>
  fromAgent(() => ({
    type: 'call-ticket',
    counter: counter as CounterId,
    ticket: idOf(label),
    reason: reason as ReasonCode,
  }));

export const reinstateTicket = (label: string): Asked =>
  fromAgent(() => ({ type: 'reinstate-ticket', ticket: idOf(label) }));

export const holdTicket = (counter: string, said: Said<HoldTicket> = {}): Asked =>
  fromAgent((state) => ({ type: 'hold-ticket', ...shownAt(state, counter), ...said }) as Command);

export const resumeTicket = (counter: string, label: string): Asked =>
  fromAgent(() => ({ type: 'resume-ticket', counter: counter as CounterId, ticket: idOf(label) }));

export const returnToQueue = (
  counter: string,
  said: { readonly reason?: string; readonly ticket?: string } = {},
): Asked =>
  fromAgent(
    (state) => ({ type: 'return-to-queue', ...shownAt(state, counter), reason: 'elsewhere', ...said }) as Command,
  );

type HowTransferred = {
  readonly place?: Place;
  readonly reason?: string;
  readonly note?: string;
  readonly ticket?: string | undefined;
};

/** Away from a counter, by order unless the story says more. */
export const transferFrom = (counter: string, to: string, how: HowTransferred = {}): Asked =>
  fromAgent(
    (state) =>
      ({ type: 'transfer', ...shownAt(state, counter), to: targetOf(to), place: 'by-order', ...how }) as Transfer,
  );

/** Out of the line, by a supervisor. */
export const transferWaiting = (label: string, to: string, how: HowTransferred = {}): Asked =>
  fromAgent(
    () => ({ type: 'transfer', ticket: idOf(label), to: targetOf(to), place: 'by-order', ...how }) as Transfer,
  ).by('supervisor:boss');

/** `3` is a counter, a word is a service. */
export const targetOf = (to: string): TransferTarget =>
  (/^\d+$/.test(to) ? { counter: to } : { service: to }) as TransferTarget;

export const addService = (counter: string, service: string): Asked =>
  fromAgent((state) => ({ type: 'add-service', ...shownAt(state, counter), service }) as Command);

export const undo = (counter: string): Asked => fromAgent(() => ({ type: 'undo', counter: counter as CounterId }));
