/** A value that the compiler keeps apart from others of the same shape. */
export type Branded<Value, Name extends string> = Value & { readonly __brand: Name };

export type PointId = Branded<string, 'PointId'>;
export type ServiceId = Branded<string, 'ServiceId'>;
export type ClassId = Branded<string, 'ClassId'>;
/** A group of priority classes; `regular` and `community` are the two that every point has. */
export type GroupId = Branded<string, 'GroupId'>;
export type CounterId = Branded<string, 'CounterId'>;
export type KioskId = Branded<string, 'KioskId'>;
export type DisplayId = Branded<string, 'DisplayId'>;
export type PrinterId = Branded<string, 'PrinterId'>;
export type AgentId = Branded<string, 'AgentId'>;
/** `sender/commandId`: derived, so that a kiosk knows it without the server. Neither part can hold a slash. */
export type TicketId = Branded<string, 'TicketId'>;
/** A letter and at least three digits: `B047`. What the paper says and the voice spells. */
export type Label = Branded<string, 'Label'>;
/** What a sender calls its command: 1–64 of `A-Za-z0-9._:-`, unique to that sender. */
export type CommandId = Branded<string, 'CommandId'>;
/** Who sends a command, as `role:id`: `kiosk:k1`, `agent:agent1`, `point:clock`. */
export type Sender = Branded<string, 'Sender'>;
/** A reason for a step: a code of the setup. */
export type ReasonCode = Branded<string, 'ReasonCode'>;
/** The number under which a complaint is followed: `2026-000123`. */
export type ComplaintNumber = Branded<string, 'ComplaintNumber'>;
/** Where a register keeps a text that must not enter the journal: the id of the command that brought it. */
export type NoteId = Branded<string, 'NoteId'>;
/** An outcome of a service: a code of the setup. */
export type OutcomeCode = Branded<string, 'OutcomeCode'>;

export type SenderRole = 'kiosk' | 'display' | 'agent' | 'supervisor' | 'integration' | 'phone' | 'point';

/** The sender's name in entries. */
export const senderOf = (role: SenderRole, id: string): Sender => `${role}:${id}` as Sender;

/** The point itself, when it opens or closes the day. */
export const thePoint: Sender = senderOf('point', 'clock');

/** The role and the id inside a sender. */
export function partsOf(sender: Sender): { readonly role: SenderRole; readonly id: string } {
  const colon = sender.indexOf(':');
  return { role: sender.slice(0, colon) as SenderRole, id: sender.slice(colon + 1) };
}

/** The ticket that this sender's command makes: the same one for every repetition of the command. */
export const ticketIdOf = (sender: Sender, command: CommandId): TicketId => `${sender}/${command}` as TicketId;
