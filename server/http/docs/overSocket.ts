import { phonePath, protocolVersion } from '../../../shared/protocol/messages.ts';
import { codeBlock, html } from './html.ts';
import type { Section } from './section.ts';

/** How a program follows a screen instead of asking for it again and again. */
export const overSocket = (base: string): Section => ({
  id: 'over-socket',
  title: 'Over a socket',
  body: html`
<p>Screens do not ask again and again: they follow over <a href="https://socket.io">socket.io</a> 4, by websocket only. Say
<code>hello</code> with the screen; the reply holds its whole view, and from then on each change sends the whole new one. Ignore
an older <code>revision</code> and, among equal ones, an older <code>at</code>. Commands have the same shape as over HTTP, and the
acknowledgement is the reply. A phone brings the code of its ticket as <code>token</code>, says hello with the screen
<code>{ type: 'ticket' }</code>, and knocks with the path <code>${phonePath}</code>, where it is asked less often whether it is still there.</p>
${codeBlock(
  `import { io } from 'socket.io-client';

const socket = io('${base}', { transports: ['websocket'] });  // elsewhere: also auth: { token }
socket.on('connect', async () => {
  const screen = { type: 'display', id: 'd1' };
  const { shown } = await socket.emitWithAck('hello', { protocol: ${protocolVersion}, screen });
  console.log(shown.revision, shown.view.calls);
});
socket.on('view', ({ revision, view }) => console.log(revision, view.calls));`,
  'request',
)}`,
});
