import { useTranslation } from 'react-i18next';
import type { BoardCall } from '../../shared/views/displayView.ts';
import './sign.css';

/** Where a counter is, as the signs in the room say: an arrow, an area, or both in one frame; nothing where neither is known. */
export function Sign({ area, toward }: Pick<BoardCall, 'area' | 'toward'>) {
  const { t } = useTranslation('display');
  if (!area && !toward) return null;
  return (
    <span className={area ? 'sign sign-framed' : 'sign'}>
      {toward && (
        <svg className={`way way-${toward}`} viewBox="0 0 100 100" role="img" aria-label={t(`toward-${toward}`)}>
          <path d="M3 50H80M46 12L84 50L46 88" />
        </svg>
      )}
      {area && <b>{area}</b>}
    </span>
  );
}
