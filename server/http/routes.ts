import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Health, Reply } from '../../shared/protocol/messages.ts';
import { statusOf } from '../../shared/protocol/refusals.ts';
import { parsed, screenSchema } from '../../shared/protocol/schemas.ts';
import { answerCommand } from '../answerCommand.ts';
import { callerOf } from '../caller.ts';
import { showView } from '../showView.ts';
import type { Door } from '../sockets/serveScreen.ts';
import { knockOf } from './door.ts';
import { refuse } from './openHttp.ts';

/** Commands, views and health, as contract.md names them. */
export function addRoutes(http: FastifyInstance, door: Door, health: () => Health): void {
  const callerNow = (request: FastifyRequest) => callerOf(knockOf(request.raw), door.gate);

  http.get('/api/health', () => health());

  http.post('/api/commands', async (request, reply): Promise<Reply> => {
    const answer = await answerCommand(door, callerNow(request), request.body, request.language);
    if (!answer.ok && answer.why === 'too-many') reply.header('retry-after', answer.detail?.waitSeconds);
    reply.code(answer.ok ? 200 : statusOf(answer.why));
    return answer;
  });

  const view = async (
    request: FastifyRequest<{ Params: { type: string; id?: string } }>,
    reply: Parameters<typeof refuse>[1],
  ) => {
    const screen = parsed(screenSchema, request.params);
    if (!screen.ok) return refuse(request, reply, { type: 'not-found' });
    const caller = callerNow(request);
    const shown = showView(
      door.point,
      { caller, knock: knockOf(request.raw), gate: door.gate },
      screen.value,
      request.language,
    );
    if (!shown.ok) return reply.code(statusOf(shown.why)).send(shown);
    return shown.shown;
  };
  http.get('/api/views/:type/:id', view);
  http.get('/api/views/:type', view);
}
