import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../../shared/domain/setup.ts';
import type { NotDone, ViewMessage } from '../../../shared/protocol/messages.ts';
import { phoneTexts } from '../../../shared/protocol/phoneTexts.ts';
import { statusOf } from '../../../shared/protocol/refusals.ts';
import type { TicketView } from '../../../shared/views/ticketView.ts';
import { callerByCode } from '../../caller.ts';
import { showView } from '../../showView.ts';
import type { Door } from '../../sockets/serveScreen.ts';
import { spelledCode } from '../../spelledCode.ts';
import { knockOf } from '../door.ts';
import { type Filling, filledPage } from './filledPage.ts';
import { plainSaying } from './plainSaying.ts';
import { plainTicket } from './plainTicket.ts';

/** A phone without a script, or where no socket gets through, asks again after this time, in seconds. */
const againInSeconds = 15;

type Asked = FastifyRequest<{ Params: { '*'?: string }; Querystring: { lang?: unknown } }>;

/** Serves `/t/CODE`: a ticket as it is now, readable without a script, and the script that follows it. */
export function addPhonePage(http: FastifyInstance, door: Door, pages: string): void {
  async function answer(request: Asked, reply: FastifyReply): Promise<string> {
    const code = spelledCode(request.params['*'] ?? '');
    const who = { caller: callerByCode(code, door.gate), knock: knockOf(request.raw), gate: door.gate };
    const shown = showView(door, who, { type: 'ticket' }, request.language);
    const wish = wishOf(request.query.lang);
    const filling = shown.ok
      ? ofTicket(shown.shown as ViewMessage<TicketView>, code, wish)
      : ofRefusal(shown, wish ?? request.language);
    if (!shown.ok) reply.code(statusOf(shown.why));
    if (!shown.ok && shown.why === 'too-many') reply.header('retry-after', shown.detail?.waitSeconds);
    // It is about one ticket at one moment, and its address is its key.
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }).type('text/html; charset=utf-8');
    return filledPage(await readFile(join(pages, 'display/phone/index.html'), 'utf8'), filling);
  }
  http.get('/t', answer);
  http.get('/t/*', answer);
}

function ofTicket(message: ViewMessage<TicketView>, code: string, wish: Language | null): Filling {
  const language = wish ?? message.view.language;
  const title = `${message.view.label} · ${phoneTexts[language].yourNumber}`;
  return { language, title, code, body: plainTicket(message, language), againInSeconds };
}

function ofRefusal({ why, detail }: NotDone, language: Language): Filling {
  const isTooMany = why === 'too-many';
  const saying = phoneTexts[language][isTooMany ? 'tooMany' : 'unknown'];
  const again = isTooMany ? { againInSeconds: Number(detail?.waitSeconds ?? 1) + 1 } : {};
  return { language, title: saying.title, body: plainSaying(saying, language), code: null, ...again };
}

const wishOf = (lang: unknown): Language | null => languages.find((language) => language === lang) ?? null;
