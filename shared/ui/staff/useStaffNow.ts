import { useEffect, useState } from 'react';
import type { StaffBridge, StaffNow } from '../../protocol/bridge.ts';

const nothing: StaffNow = { address: null, trouble: null, printer: null };

/** What the staff should know of the device. */
export function useStaffNow(bridge: StaffBridge): StaffNow {
  const [now, setNow] = useState(nothing);
  useEffect(() => {
    void bridge.look().then(setNow, () => undefined);
  }, [bridge]);
  return now;
}
