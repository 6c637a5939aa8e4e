import { timeOfDay } from './timeOfDay.ts';
import { useServerClock } from './useServerClock.ts';

type Props = {
  readonly zone?: string | undefined;
  /** The server's moment at which the newest view was true; null: there is none, and this machine's clock has to do. */
  readonly at: string | null;
};

/** The time of day where the service point is, by the server's clock: a kiosk's own may be wrong. */
export function Clock({ zone, at }: Props) {
  const time = timeOfDay(useServerClock(at).now, zone);
  return (
    <time className="clock" dateTime={time}>
      {time}
    </time>
  );
}
