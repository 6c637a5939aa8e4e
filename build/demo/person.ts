import { setTimeout as sleep } from 'node:timers/promises';
import { type Answered, ask } from '../../server/testing/ask.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import type { NotDone, Reply, SignedIn, ViewMessage } from '../../shared/protocol/messages.ts';
import type { WireCommand } from '../../shared/protocol/wireCommand.ts';
import type { View } from '../../shared/views/screen.ts';

/** How somebody shows who they are: the sample's kiosk not at all, a phone by its ticket's code, staff by their PIN. */
export type Credentials =
  | { readonly type: 'kiosk' }
  | { readonly type: 'phone'; readonly code: string }
  | { readonly type: 'staff'; readonly agent: string; readonly pin: string };

/** Somebody who speaks with the point as a script does, over HTTP and by the public contract alone. */
export type Person = {
  /** What the point does or refuses by its rules; rejects when it does not understand, or has failed. */
  readonly send: (command: WireCommand) => Promise<Reply>;
  /** A view as it is now, `counter/2`. */
  readonly view: <Shown extends View>(screen: string) => Promise<Shown>;
  readonly entriesAfter: (seq: number) => Promise<readonly Entry[]>;
};

type Asked = { readonly path: string; readonly method?: string; readonly json?: unknown };

/** Numbers the commands of all that this process plays: an id must be unique to its sender. */
export type Numbering = { next: number };

/** Somebody at the point on this port of this machine. */
export function personAt(port: number, who: Credentials, numbering: Numbering): Person {
  let token = who.type === 'phone' ? who.code : null;

  async function signIn({ agent, pin }: { readonly agent: string; readonly pin: string }): Promise<string> {
    const asked = { path: '/api/sign-in', method: 'POST', json: { agent, pin } };
    const answer = await ask<SignedIn | NotDone>(port, asked);
    if (!('token' in answer.body)) throw failed(asked, answer);
    return answer.body.token;
  }

  async function asked<Body>(asking: Asked, tries = 3): Promise<Answered<Body>> {
    if (who.type === 'staff') token ??= await signIn(who);
    const answer = await ask<Body>(port, { ...asking, ...(token !== null && { token }) });
    if (tries > 0 && answer.status === 401 && who.type === 'staff') {
      // Sessions last twelve hours of the point's clock, which passes quickly here.
      token = null;
      return asked(asking, tries - 1);
    }
    if (tries > 0 && answer.status === 429) {
      await sleep(1000 * Number(answer.headers['retry-after'] ?? 1));
      return asked(asking, tries - 1);
    }
    if (answer.status !== 200 && answer.status !== 409) throw failed(asking, answer);
    return answer;
  }

  return {
    send: async (command) => {
      const json = { id: `demo-${numbering.next++}`, command };
      return (await asked<Reply>({ path: '/api/commands', method: 'POST', json })).body;
    },
    view: async <Shown extends View>(screen: string) => {
      return (await asked<ViewMessage<Shown>>({ path: `/api/views/${screen}` })).body.view;
    },
    entriesAfter: async (seq) => linesOf((await asked({ path: `/api/entries?after=${seq}` })).body),
  };
}

/** One line is read as an object before anybody asks, several as text. */
const linesOf = (body: unknown): readonly Entry[] =>
  typeof body === 'string'
    ? body
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [body as Entry];

function failed({ path, json }: Asked, { status, body }: Answered<unknown>): Error {
  const { text = String(body) } = (body ?? {}) as Partial<NotDone>;
  const { command } = (json ?? {}) as { readonly command?: WireCommand };
  return new Error(`The point answered ${command?.type ?? path} with ${status}: ${text}`);
}
