import { Clock, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { closedParts } from '../opening.ts';
import { type Scene, tellingOf } from '../scene.ts';
import { useSaid } from './useSaid.ts';

type Props = { readonly service: KioskService; readonly scene: Scene };

/** How many wait for a service and how long that takes, or when it opens; nothing while nobody can know. */
export function ServiceFacts({ service, scene }: Props) {
  const { t } = useTranslation('kiosk');
  const say = useSaid();
  const { closed, waiting, range } = service;
  if (closed) {
    const [shut, opens] = closedParts(closed, tellingOf(scene));
    return (
      <span className="facts facts-closed">
        <b>{shut && say(shut)}</b> {opens && say(opens)}
      </span>
    );
  }
  if (scene.lostSince !== null) return null;
  return (
    <span className="facts">
      <span className="fact">
        <Users aria-hidden />
        {t('waiting', { count: waiting })}
      </span>{' '}
      {range && (
        <span className="fact">
          <Clock aria-hidden />
          {t('range', { from: range.fromMinutes, to: range.toMinutes })}
        </span>
      )}
    </span>
  );
}
