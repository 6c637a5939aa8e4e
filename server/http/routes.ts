import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { senderOf } from '../../shared/domain/ids.ts';
import { timestampOf } from '../../shared/domain/time.ts';
import type { Health, Reply, ViewMessage } from '../../shared/protocol/messages.ts';
import { statusOf } from '../../shared/protocol/refusals.ts';
import { parsed, screenSchema } from '../../shared/protocol/schemas.ts';
import { ticketView } from '../../shared/views/ticketView.ts';
import { answerCommand } from '../answerCommand.ts';
import { callerOf, isSupervisor } from '../caller.ts';
import { showView } from '../showView.ts';
import type { Door } from '../sockets/serveScreen.ts';
import type { TicketCodes } from '../ticketCodes.ts';
import { largestSetup, limitBody } from './bodyLimit.ts';
import { knockOf } from './door.ts';
import { refuse } from './openHttp.ts';

export type Routing = { readonly door: Door; readonly codes: Pick<TicketCodes, 'ticketOf' | 'phoneOf'> };

/** Commands, views and health, as contract.md names them. */
export function addRoutes(http: FastifyInstance, { door, codes }: Routing, health: () => Health): void {
  const callerNow = (request: FastifyRequest) => callerOf(knockOf(request.raw), door.gate);

  http.get('/api/health', () => health());

  const ofSupervisor = limitBody((request) => isSupervisor(callerNow(request)));
  http.post(
    '/api/commands',
    { bodyLimit: largestSetup, preParsing: ofSupervisor },
    async (request, reply): Promise<Reply> => {
      const answer = await answerCommand(door, callerNow(request), request.body, request.language);
      if (!answer.ok && answer.why === 'too-many') reply.header('retry-after', answer.detail?.waitSeconds);
      reply.code(answer.ok ? 200 : statusOf(answer.why));
      return answer;
    },
  );

  const view = async (
    request: FastifyRequest<{ Params: { type: string; id?: string } }>,
    reply: Parameters<typeof refuse>[1],
  ) => {
    const screen = parsed(screenSchema, request.params);
    if (!screen.ok) return refuse(request, reply, { type: 'not-found' });
    const caller = callerNow(request);
    const shown = showView(
      door,
      { caller, knock: knockOf(request.raw), gate: door.gate },
      screen.value,
      request.language,
    );
    if (!shown.ok) return reply.code(statusOf(shown.why)).send(shown);
    return shown.shown;
  };
  // The code is the right to see it, as on paper.
  http.get<{ Params: { code: string } }>('/api/views/ticket/:code', (request, reply): ViewMessage | FastifyReply => {
    // Each code by itself: a whole waiting room may share one address.
    const phone = codes.phoneOf(request.params.code)?.sender ?? senderOf('phone', request.ip);
    const taken = door.limit.take(phone);
    const waitSeconds = taken.ok ? 0 : Math.ceil(taken.retryAfterMs / 1000);
    if (waitSeconds > 0) return refuse(request, reply, { type: 'too-many', waitSeconds });
    const ticket = codes.ticketOf(request.params.code);
    if (!ticket) return refuse(request, reply, { type: 'not-found' });
    const [state, at] = [door.point.state(), door.point.now()];
    return {
      revision: state.revision,
      at: timestampOf(at),
      view: ticketView(state, ticket, { now: at, estimates: door.forecast.current }),
    };
  });
  http.get('/api/views/:type/:id', view);
  http.get('/api/views/:type', view);
}
