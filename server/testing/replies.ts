import { setTimeout as sleep } from 'node:timers/promises';
import type { ReplyEvent } from '../../shared/protocol/messages.ts';
import type { Answered } from './ask.ts';

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

/** Asks as a phone may, two a second: after "too many" it waits and asks again. */
export async function patiently<Body>(asked: () => Promise<Answered<Body>>): Promise<Answered<Body>> {
  const answer = await asked();
  if (answer.status !== 429) return answer;
  await sleep(550);
  return patiently(asked);
}
