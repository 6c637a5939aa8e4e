import type { Identity } from './identity.ts';

/** How often it is looked whether the right server is back, in ms. */
const againMs = 2_000;

export type Auth = { readonly instance: string; readonly token?: string };

/**
 * Says for each new connection who it is. While another server answers at the address it says nothing at all, and waits; a
 * connection that waits is given up for the next.
 */
export function authFor(
  identity: Pick<Identity, 'instance' | 'mayAsk' | 'bearer'>,
): (say: (auth: Auth) => void) => void {
  let newest = 0;
  return async (say) => {
    newest += 1;
    const own = newest;
    while (!(await identity.mayAsk())) {
      await new Promise((resolve) => setTimeout(resolve, againMs));
      if (own !== newest) return;
    }
    const token = identity.bearer();
    if (own === newest) say({ instance: identity.instance, ...(token !== undefined && { token }) });
  };
}
