/** What this browser keeps under a name, over reloads and new starts. */
export type BrowserKept = {
  /** As it was kept, of whatever shape; undefined: nothing is, or it cannot be read. */
  readonly read: () => unknown;
  /** undefined: nothing any more. false: this browser keeps nothing; whoever asked goes on without. */
  readonly keep: (value: unknown) => boolean;
};

/** A place in the browser's storage, which may be switched off, full, or hold what another version wrote. */
export const browserKept = (name: string): BrowserKept => ({
  read: () => {
    try {
      const kept = localStorage.getItem(name);
      return kept === null ? undefined : JSON.parse(kept);
    } catch {
      return undefined;
    }
  },
  keep: (value) => {
    try {
      if (value === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
});
