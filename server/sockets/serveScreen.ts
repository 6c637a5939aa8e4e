import type { Language } from '../../shared/domain/setup.ts';
import { type CommandMessage, type HelloReply, protocolVersion } from '../../shared/protocol/messages.ts';
import { notDone } from '../../shared/protocol/notDone.ts';
import { helloSchema, parsed } from '../../shared/protocol/schemas.ts';
import { type Answering, answerCommand } from '../answerCommand.ts';
import { type Caller, type Gate, isLocal, lookerOf, socketCallerOf } from '../caller.ts';
import { knockOf } from '../http/door.ts';
import { languageOf } from '../http/language.ts';
import type { OwnAddresses } from '../http/ownAddresses.ts';
import { type Showing, showView } from '../showView.ts';
import type { DeviceClaims } from './deviceClaims.ts';
import type { Publisher } from './publish.ts';
import type { ScreenSocket } from './sockets.ts';

/** What serving a page takes. */
export type Door = Answering &
  Showing & { readonly gate: Gate; readonly own: () => OwnAddresses; readonly claims: DeviceClaims };

/** Answers a page's hellos and commands; whoever it is is looked up again for each. */
export function serveScreen(socket: ScreenSocket, door: Door, publisher: Publisher): void {
  const { headers } = socket.request;
  let language = languageOf(headers['accept-language'], door.point.state().setup.language);

  socket.on('hello', async (hello: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return;
    const isFirst = isAlone(socket, door);
    if (isFirst !== true && !(await isFirst)) return answer(notDone({ type: 'device-in-use' }, language));
    const greeted = greet(socket, door, hello, language);
    if (greeted.reply.ok && greeted.looking) publisher.follow(socket, greeted.looking);
    if (greeted.language) language = greeted.language;
    socket.data.language = language;
    answer(greeted.reply);
  });

  socket.on('command', async (message: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return;
    const isFirst = isOfPapers(message) || isAlone(socket, door);
    if (isFirst !== true && !(await isFirst)) return answer(notDone({ type: 'device-in-use' }, language));
    answer(await answerCommand(door, callerNow(socket, door.gate), message, language));
  });
}

/** Whether a device tells of papers that it has given out: they are in people's hands, whoever else has its token. */
function isOfPapers(message: unknown): boolean {
  const { type } = (message as Partial<CommandMessage> | null)?.command ?? {};
  return type === 'hand-over' || type === 'report-slip';
}

/** Whether no other machine is here with the token of this device; of everybody else it is so. Waits until that is sure. */
function isAlone(socket: ScreenSocket, { gate, claims }: Door): true | Promise<boolean> {
  const token = tokenOf(socket);
  const device = token === undefined ? null : gate.deviceOf(token);
  if (!device || device === 'revoked') return true;
  return claims.claim(device.device, socket);
}

/** Whether the screen that the socket is shown may still be shown to whoever it is now. */
export function mayStay(socket: ScreenSocket, gate: Gate): boolean {
  const { looking } = socket.data;
  if (!looking) return true;
  const knock = knockOf(socket.request);
  const looker = lookerOf(socketCallerOf(knock, tokenOf(socket), gate), looking.screen, knock, gate);
  return looker.ok && looker.sender === looking.by;
}

type Greeted = {
  readonly reply: HelloReply;
  readonly looking?: Parameters<Publisher['follow']>[1];
  readonly language?: Language;
};

function greet(socket: ScreenSocket, door: Door, hello: unknown, before: Language): Greeted {
  const said = parsed(helloSchema, hello);
  if (!said.ok) return { reply: notDone({ type: 'malformed', field: said.field }, before) };
  const language = said.value.language ?? before;
  if (said.value.protocol !== protocolVersion) return { reply: notDone({ type: 'other-version' }, language), language };
  const { gate } = door;
  const knock = knockOf(socket.request);
  const shown = showView(
    door,
    { caller: socketCallerOf(knock, tokenOf(socket), gate), knock, gate },
    said.value.screen,
    language,
  );
  if (!shown.ok) return { reply: shown, language };
  return { reply: { ok: true, protocol: protocolVersion, shown: shown.shown }, looking: shown.looking, language };
}

/** The sample's kiosk page sends as the kiosk, also where an agent is signed in in the same browser. */
function callerNow(socket: ScreenSocket, gate: Gate): Caller {
  const knock = knockOf(socket.request);
  const caller = socketCallerOf(knock, tokenOf(socket), gate);
  if (caller.type === 'device' || caller.type === 'revoked') return caller;
  const isSample = socket.data.looking?.screen.type === 'kiosk' && isLocal(knock, gate);
  return isSample ? { type: 'local' } : caller;
}

/** The token that a socket's handshake brings; undefined: none. */
export function tokenOf(socket: ScreenSocket): string | undefined {
  const token: unknown = socket.handshake.auth.token;
  return typeof token === 'string' ? token : undefined;
}
