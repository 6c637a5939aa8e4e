import { useTranslation } from 'react-i18next';
import './Mark.css';

type Props = {
  readonly mark: 'preferential' | 'community';
  /** Without it the mark stands alone and only a screen reader hears its word. */
  readonly hasWord?: boolean;
};

/** ◆ plum: preferential. ● clay: community. */
export function Mark({ mark, hasWord = true }: Props) {
  const { t } = useTranslation('common');
  return (
    <span className={`mark mark-${mark}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {mark === 'preferential' ? <path d="M10 .5 19.5 10 10 19.5.5 10Z" /> : <circle cx="10" cy="10" r="9" />}
      </svg>
      <span className={hasWord ? undefined : 'visually-hidden'}>{t(mark)}</span>
    </span>
  );
}
