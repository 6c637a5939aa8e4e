import { Clock } from 'lucide-react';
import { openParts } from '../opening.ts';
import { type Scene, tellingOf } from '../scene.ts';
import { useSaid } from './useSaid.ts';

/** Until when the point gives out tickets today. */
export function Hours({ scene }: { readonly scene: Scene }) {
  const say = useSaid();
  const [open, until] = openParts(scene.view, tellingOf(scene));
  return (
    <p className="hours">
      {open && until && (
        <>
          <Clock aria-hidden />
          <span>
            {say(open)} <b>{say(until)}</b>
          </span>
        </>
      )}
    </p>
  );
}
