/** A script that sets a page's or a process's clock to this moment (ms since 1970), from which it runs on. */
export const movedTo = (at: number): string => `{ const now = Date.now; Date.now = () => now() + ${at - Date.now()}; }`;

/** The environment in which Node runs such a script first. */
export const withMovedClock = (script: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
});
