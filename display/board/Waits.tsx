import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { DisplayView } from '../../shared/views/displayView.ts';
import './waits.css';

/** How long who comes now would wait, by service; who is attended first by its mark. A board that is cut off shows no figures. */
export function Waits({ waits, isStale }: { readonly waits: DisplayView['waits']; readonly isStale: boolean }) {
  const { t } = useTranslation('display');
  const { language } = useLanguage();
  if (waits.length === 0) return null;
  return (
    <section className="waits">
      <h2>{t(isStale ? 'waitsUnknown' : 'waitsNow')}</h2>
      {isStale ? (
        <p className="no-waits">{t('noWaits')}</p>
      ) : (
        <ul>
          {waits.map(({ letter, name, range: { fromMinutes, toMinutes } }) => (
            <li key={letter ?? 'first'}>
              <span className={letter ? 'wait-tag' : 'wait-tag wait-first'}>
                {letter ?? (
                  <svg viewBox="0 0 24 24" aria-hidden>
                    <path d="M12 1L23 12L12 23L1 12Z" />
                  </svg>
                )}
              </span>
              <span className="wait-range">
                {fromMinutes === toMinutes ? fromMinutes : `${fromMinutes}–${toMinutes}`}
              </span>
              <span className="wait-name">{name ? localText(name, language) : t('firstServed')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
