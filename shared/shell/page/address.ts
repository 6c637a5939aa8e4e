/** The origin of every page of the shell. */
export const appScheme = 'app';
export const appOrigin = 'app://ventanilla';

/** The paths of the pages that belong to the shell itself. */
export const firstStartPath = '/first-start';
export const staffPath = '/staff';

/** The origin and path of an address, parsed and never compared by its beginning; null: it is none. */
export function placeOf(address: string): { readonly origin: string; readonly path: string } | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  // `URL.origin` is 'null' for a scheme that Node does not know.
  return { origin: `${protocol}//${host}`, path: pathname };
}

/** Whether an address is a page of this app. */
export const isOurs = (address: string): boolean => placeOf(address)?.origin === appOrigin;
