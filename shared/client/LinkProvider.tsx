import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Link } from './link.ts';
import { reloadWhenOutdated } from './reloadWhenOutdated.ts';

const LinkContext = createContext<Link | null>(null);

/** Gives the screens inside their link to the service point, and reloads a page that the server has outgrown. */
export function LinkProvider({ link, children }: { readonly link: Link; readonly children: ReactNode }) {
  useEffect(() => reloadWhenOutdated(link, () => location.reload()), [link]);
  return <LinkContext value={link}>{children}</LinkContext>;
}

/** The link of the page; a fault outside a LinkProvider. */
export function useLink(): Link {
  const link = useContext(LinkContext);
  if (!link) throw new Error('There is no LinkProvider above this component.');
  return link;
}
