import { app } from 'electron';

const counted = '--relaunches=';
/** What a supervisor (systemd, a service) reads as "start me again". */
const again = 75;

/** How often in a row the app has begun anew because its page would not stay. */
export const relaunchesIn = (args: readonly string[]): number => {
  const said = Number(args.find((arg) => arg.startsWith(counted))?.slice(counted.length));
  return Number.isInteger(said) && said > 0 ? Math.min(said, 3) : 0;
};

/** Begins the app anew; where a supervisor starts it (`VENTANILLA_SUPERVISED`), ends it for that one to start again. */
export function relaunch(relaunches: number): void {
  if (!process.env.VENTANILLA_SUPERVISED) {
    const others = process.argv.slice(1).filter((arg) => !arg.startsWith(counted));
    app.relaunch({ args: [...others, ...(relaunches > 0 ? [`${counted}${relaunches}`] : [])] });
  }
  app.exit(again);
}
