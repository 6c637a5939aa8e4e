import type { Command } from '../domain/commands.ts';

/** What a visitor may need at the counter. It goes to the registers and never into an entry. */
export const needs = ['interpreter', 'wheelchair', 'guide', 'reading', 'quiet'] as const;
export type Need = (typeof needs)[number];

/** The most characters of a free text. */
export const longestText = 4_000;
export const longestContact = 200;

/** Texts and needs that cross the wire and stay at the point: `decide` reads only where they are kept. */
type Beside = {
  readonly 'take-ticket': { readonly needs?: readonly Need[] };
  readonly 'hand-over': { readonly needs?: readonly Need[] };
  readonly 'hold-ticket': { readonly note?: string };
  readonly transfer: { readonly note?: string };
  readonly 'give-feedback': { readonly comment?: string };
  readonly 'file-complaint': { readonly text: string; readonly contact?: string };
  readonly 'answer-complaint': { readonly text: string };
};

/** A phone's code says which ticket it means: it may leave this out. */
type ByCode = 'cancel-ticket' | 'give-feedback';

type Plain<Type extends Command['type']> = Omit<Extract<Command, { readonly type: Type }>, 'note' | 'hasNeeds'>;
type WithoutTicket<Asked> = 'ticket' extends keyof Asked
  ? Omit<Asked, 'ticket'> & { readonly ticket?: Exclude<Asked['ticket'], undefined> }
  : Asked;

/** A command as it crosses the wire: the domain's, with the free texts and needs themselves. */
export type WireCommand = {
  readonly [Type in Command['type']]: (Type extends ByCode ? WithoutTicket<Plain<Type>> : Plain<Type>) &
    (Type extends keyof Beside ? Beside[Type] : unknown);
}[Command['type']];

export type WireCommandOf<Type extends Command['type']> = Extract<WireCommand, { readonly type: Type }>;
