import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffBridge, StaffNow } from '../../protocol/bridge.ts';

/** What the staff should know of the server, in a sentence; null: nothing. */
export function useTrouble(bridge: StaffBridge): string | null {
  const { t } = useTranslation('shell');
  const [now, setNow] = useState<StaffNow | null>(null);
  useEffect(() => {
    void bridge.look().then(setNow, () => undefined);
  }, [bridge]);
  return now?.trouble ? t(now.trouble, { address: now.address ?? '' }) : null;
}
