import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Health, NotDone, Reply, ViewMessage } from '../../shared/protocol/messages.ts';
import { statusOf } from '../../shared/protocol/refusals.ts';
import { parsed, screenSchema } from '../../shared/protocol/schemas.ts';
import type { Screen } from '../../shared/views/screen.ts';
import { answerCommand } from '../answerCommand.ts';
import { type Caller, callerByCode, callerOf, isSupervisor } from '../caller.ts';
import { showView } from '../showView.ts';
import type { Door } from '../sockets/serveScreen.ts';
import { largestSetup, limitBody } from './bodyLimit.ts';
import { knockOf } from './door.ts';
import { refuse } from './openHttp.ts';

/** Commands, views and health, as contract.md names them. */
export function addRoutes(http: FastifyInstance, door: Door, health: () => Health): void {
  const callerNow = (request: FastifyRequest) => callerOf(knockOf(request.raw), door.gate);

  http.get('/api/health', () => health());

  const ofSupervisor = limitBody((request) => isSupervisor(callerNow(request)));
  http.post(
    '/api/commands',
    { bodyLimit: largestSetup, preParsing: ofSupervisor },
    async (request, reply): Promise<Reply | FastifyReply> => {
      const answer = await answerCommand(door, callerNow(request), request.body, request.language);
      return answer.ok ? answer : refused(reply, answer);
    },
  );

  const show = (request: FastifyRequest, reply: FastifyReply, caller: Caller, screen: Screen) => {
    const who = { caller, knock: knockOf(request.raw), gate: door.gate };
    const shown = showView(door, who, screen, request.language);
    return shown.ok ? shown.shown : refused(reply, shown);
  };
  const view = async (request: FastifyRequest<{ Params: { type: string; id?: string } }>, reply: FastifyReply) => {
    const screen = parsed(screenSchema, request.params);
    if (!screen.ok) return refuse(request, reply, { type: 'not-found' });
    return show(request, reply, callerNow(request), screen.value);
  };
  // The code is the right to see it, as on paper.
  http.get<{ Params: { code: string } }>('/api/views/ticket/:code', (request, reply): ViewMessage | FastifyReply =>
    show(request, reply, callerByCode(request.params.code, door.gate), { type: 'ticket' }),
  );
  http.get('/api/views/:type/:id', view);
  http.get('/api/views/:type', view);
}

/** Sends what was not done with its status and, where it may be asked again, when. */
function refused(reply: FastifyReply, answer: NotDone): FastifyReply {
  if (answer.why === 'too-many') reply.header('retry-after', answer.detail?.waitSeconds);
  return reply.code(statusOf(answer.why)).send(answer);
}
