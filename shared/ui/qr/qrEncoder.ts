import type { encode } from 'uqr';

type Encode = typeof encode;

let loaded: Encode | null = null;

/** Makes a QR code of a text; null: it has not been loaded yet. */
export const encoderNow = (): Encode | null => loaded;

/** Loads it apart from the start page, which needs none; null: it could not be loaded, and can be tried again. */
export async function loadEncoder(): Promise<Encode | null> {
  loaded ??= await import('uqr').then(
    (module) => module.encode,
    () => null,
  );
  return loaded;
}

// At once: when it is needed, a visitor waits, and the server may be gone.
void loadEncoder();
