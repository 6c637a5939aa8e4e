import { timeOfDay } from './timeOfDay.ts';
import { useNow } from './useNow.ts';

/** The time of day where the service point is. */
export function Clock({ zone }: { readonly zone?: string | undefined }) {
  const time = timeOfDay(useNow(1000), zone);
  return (
    <time className="clock" dateTime={time}>
      {time}
    </time>
  );
}
