import { useTranslation } from 'react-i18next';
import type { Closed } from '../../shared/views/kioskView.ts';
import { closedParts } from '../opening.ts';
import { type Scene, tellingOf } from '../scene.ts';
import { useSaid } from './useSaid.ts';

/** Why a key that leads to a ticket cannot be pressed now, in a sentence; false: it can. */
export function useBarred(scene: Scene): (closed: Closed | null) => string | false {
  const { t } = useTranslation('kiosk');
  const say = useSaid();
  return (closed) => {
    if (scene.lostSince !== null) return t('cannotAsk');
    return closed !== null && closedParts(closed, tellingOf(scene)).map(say).join(' ');
  };
}
