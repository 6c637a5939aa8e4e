import { bridgeHere } from '../shared/client/bridge.ts';
import { bridgeLink } from '../shared/client/bridgeLink.ts';
import type { KeptDevice } from '../shared/client/keptDevice.ts';
import type { Link } from '../shared/client/link.ts';
import type { Outbox } from '../shared/client/outbox/outbox.ts';
import { outboxLink } from '../shared/client/outbox/outboxLink.ts';
import { socketLink } from '../shared/client/socketLink.ts';
import type { KioskView } from '../shared/views/kioskView.ts';

/** How long until what is needed without the server is loaded again, in ms. */
const againMs = 5_000;

/** The kiosk's link: in a browser to the server that served the page, with what goes on without it; in an app its main's. */
export function kioskLink(kiosk: KioskView['kiosk'], { auth }: Pick<KeptDevice, 'auth'>): Link {
  const bridge = bridgeHere();
  const line = () => socketLink({ socket: { auth } });
  return bridge ? bridgeLink(bridge) : outboxLink(line(), loaded(kiosk), { onFault: reportError });
}

/** Loaded after the first screen, and before it is needed: without the server there is nowhere to load it from. */
async function loaded(kiosk: KioskView['kiosk']): Promise<Outbox> {
  for (;;) {
    try {
      const { browserOutbox } = await import('../shared/client/outbox/browserOutbox.ts');
      return browserOutbox(kiosk, reportError);
    } catch (error) {
      reportError(error);
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}
