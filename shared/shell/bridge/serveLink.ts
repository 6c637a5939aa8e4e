import type { WebContents } from 'electron';
import type { Language, LinkState } from '../../client/link.ts';
import { bridgeChannel } from '../../protocol/bridge.ts';
import { nothingSchema, sendSchema, showSchema } from '../../protocol/bridgeSchemas.ts';
import { notDone } from '../../protocol/notDone.ts';
import { answerCalls, type Caller, hearCalls } from './answerCalls.ts';
import type { KeptLink } from './keepLink.ts';

/** Lets a role's page use the link of the main process; gives what tells the page how the link is. */
export function serveLink(link: KeptLink, caller: Caller): (state: LinkState) => void {
  let page: WebContents | null = null;
  let language: Language = 'es';
  const tell = (state: LinkState) => {
    if (page && !page.isDestroyed()) page.send(bridgeChannel.state, state);
  };
  hearCalls(bridgeChannel.open, caller, {
    schema: nothingSchema,
    hear: (_, event) => {
      page = event.sender;
      tell(link.state());
    },
  });
  hearCalls(bridgeChannel.show, caller, {
    schema: showSchema,
    hear: ({ screen, language: wished }) => {
      if (wished) language = wished;
      link.show(screen, wished);
    },
  });
  hearCalls(bridgeChannel.close, caller, { schema: nothingSchema, hear: () => link.close() });
  answerCalls(bridgeChannel.send, caller, {
    schema: sendSchema,
    answer: ({ command }) => link.send(command),
    refuse: (field) => notDone({ type: 'malformed', field }, language),
  });
  return tell;
}
