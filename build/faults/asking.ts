import { setTimeout as sleep } from 'node:timers/promises';
import { type Answered, ask } from '../../server/testing/ask.ts';
import type { BuiltServer } from '../../server/testing/builtServer.ts';
import type { Health, NotDone, Reply, SignedIn, ViewMessage } from '../../shared/protocol/messages.ts';
import type { KioskView } from '../../shared/views/kioskView.ts';

/** What a kiosk asks for. */
export const take = { type: 'take-ticket', service: 'payments' };

/** The list is read in English. */
const headers = { 'accept-language': 'en' };

/** Sends a command as a script would. */
export const send = (server: BuiltServer, id: string, command: object, token?: string): Promise<Answered<Reply>> =>
  ask<Reply>(server.port, {
    method: 'POST',
    path: '/api/commands',
    headers,
    json: { id, command },
    ...(token && { token }),
  });

/** Signs one of the sample's people in. */
export const signIn = (server: BuiltServer, agent: string): Promise<Answered<SignedIn | NotDone>> =>
  ask(server.port, { method: 'POST', path: '/api/sign-in', headers, json: { agent, pin: server.pins[agent] } });

/** The token of one of the sample's people; throws the sentence where they are not let in. */
export async function tokenOf(server: BuiltServer, agent: string): Promise<string> {
  const { body } = await signIn(server, agent);
  if ('token' in body) return body.token;
  throw new Error(body.text);
}

export const healthOf = async (server: BuiltServer): Promise<Health> =>
  (await ask<Health>(server.port, { path: '/api/health' })).body;

/** What health says somebody must act on, as sentences. */
export const problemsOf = async (server: BuiltServer): Promise<string> =>
  (await healthOf(server)).problems.map(({ text }) => text).join(' ');

export const kioskOf = async (server: BuiltServer): Promise<ViewMessage<KioskView>> =>
  (await ask<ViewMessage<KioskView>>(server.port, { path: '/api/views/kiosk/k1' })).body;

/** Why it was not done, with its status; '200' when it was. */
export const outcomeOf = ({ status, body }: Answered<Reply>): string => (body.ok ? '200' : `${status} ${body.why}`);

/** The sentence of a refusal. */
export const textOf = ({ body }: Answered<Reply | SignedIn>): string => ('text' in body ? String(body.text) : '');

/** The label of the ticket in a reply. */
export function labelOf({ body }: Answered<Reply>): string | undefined {
  const event = body.ok ? body.events.find(({ type }) => type === 'ticket-taken') : undefined;
  return event?.type === 'ticket-taken' ? event.ticket.label : undefined;
}

/** Resolves as soon as it is so; rejects with what it last was when it is not in time. */
export async function until<Value>(look: () => Promise<Value>, isSo: (value: Value) => boolean, withinMs = 12_000) {
  const end = performance.now() + withinMs;
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    if (performance.now() > end) throw new Error(`not so within ${withinMs} ms: ${JSON.stringify(value)}`);
    await sleep(50);
  }
}

/** Resolves when health has no problem left, without anybody sending a command. */
export const untilWell = (server: BuiltServer): Promise<Health> =>
  until(
    () => healthOf(server),
    ({ status }) => status === 'ok',
  );
