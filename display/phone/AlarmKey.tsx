import { Bell, BellRing } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '../../shared/ui/Button.tsx';
import type { Alarm } from './alarm.ts';
import { canVibrate } from './browserRinger.ts';
import type { StageProps } from './Stage.tsx';

type Props = Pick<StageProps, 'texts' | 'awake'>;

/** Lets the phone ring when its number is called; once it may, it says so. Any touch does the same: the key says what for. */
export function AlarmKey({ alarm, ...rest }: Props & { readonly alarm: Alarm | null }) {
  return alarm && <KeyOf alarm={alarm} {...rest} />;
}

function KeyOf({ alarm, awake, texts }: Props & { readonly alarm: Alarm }) {
  const { isAllowed } = useSyncExternalStore(alarm.subscribe, alarm.now);
  const { isAwake } = useSyncExternalStore(awake.subscribe, awake.now);
  return (
    <div role="status">
      {isAllowed ? (
        <p className="phone-alert">
          <BellRing aria-hidden />
          {texts.rings({ vibrates: canVibrate(), staysAwake: isAwake })}
        </p>
      ) : (
        <Button className="phone-key" onClick={alarm.touched}>
          <Bell aria-hidden />
          {texts.ring}
        </Button>
      )}
    </div>
  );
}
