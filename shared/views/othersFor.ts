import type { ServiceId } from '../domain/ids.ts';
import type { Ticket } from '../domain/model.ts';
import type { Setup } from '../domain/setup.ts';

/** The services of the point that a visit is not about yet. */
export function othersFor({ services }: Setup, ticket: Ticket | undefined): readonly ServiceId[] {
  if (!ticket) return [];
  const has = [ticket.service, ticket.errand, ...ticket.also];
  return services.map(({ id }) => id).filter((id) => !has.includes(id));
}
