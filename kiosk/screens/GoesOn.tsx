import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/ui/Notice.tsx';
import { isCutOff, isHalted, type Scene } from '../scene.ts';

/** Cut off, that numbers are given all the same; and, small, for staff, what they should look at. */
export function GoesOn({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation('kiosk');
  const goesOn = isCutOff(scene) && !isHalted(scene);
  const notes = useNotes(scene);
  const forStaff = notes.length > 0 && <small className="halt-why">{notes.join(' ')}</small>;
  if (goesOn) return <Notice title={t('goesOn')}>{forStaff}</Notice>;
  return forStaff || null;
}

function useNotes({ outbox, lostSince }: Scene): readonly string[] {
  const { t } = useTranslation('kiosk');
  if (!outbox) return [];
  const { problem, kept, refused } = outbox;
  const isTold = problem !== null && problem !== 'opening' && problem !== 'never-seen';
  return [
    ...(isTold ? [t(`outbox-${problem}`)] : []),
    ...(kept > 0 && lostSince !== null ? [t('outboxKept', { count: kept })] : []),
    ...refused.map(({ label, text }) => t('outboxRefused', { label, text })),
  ];
}
