import type { ReplyEvent } from '../../shared/protocol/messages.ts';

/** The event of this type in a reply; a test that finds none fails where it looks at it. */
export function eventOf<Type extends ReplyEvent['type']>(
  reply: unknown,
  type: Type,
): Extract<ReplyEvent, { type: Type }> {
  const { events } = reply as { events: readonly ReplyEvent[] };
  return events.find((event) => event.type === type) as Extract<ReplyEvent, { type: Type }>;
}

/** What a visitor at the kiosk asks for. */
export const take = (service = 'payments', more: object = {}) => ({ type: 'take-ticket', service, ...more });

export const open = (counter: string) => ({ type: 'open-counter', counter });
export const next = (counter: string, after: string | null) => ({ type: 'call-next', counter, after });
