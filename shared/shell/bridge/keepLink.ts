import { type Link, type LinkState, startingState } from '../../client/link.ts';

/** The link that outlives pages: opened when one first needs it, closed when its page or the person behind it goes. */
export type KeptLink = Pick<Link, 'show' | 'send' | 'state'> & {
  /** Closes it; the next page that shows or sends opens another, by then perhaps in another's name. */
  readonly close: () => void;
};

/** Keeps one link at a time; `tell` hears of every change of its state. */
export function keepLink(open: () => Link, tell: (state: LinkState) => void): KeptLink {
  let link: Link | null = null;
  let stopListening = () => {};
  const opened = (): Link => {
    if (link) return link;
    const fresh = open();
    stopListening = fresh.subscribe(() => tell(fresh.state()));
    link = fresh;
    return fresh;
  };
  return {
    state: () => link?.state() ?? startingState,
    show: (screen, language) => opened().show(screen, language),
    send: (command) => opened().send(command),
    close: () => {
      stopListening();
      link?.close();
      link = null;
    },
  };
}
