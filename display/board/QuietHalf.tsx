import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { BoardCall, DisplayView } from '../../shared/views/displayView.ts';
import { BoardClock } from './BoardClock.tsx';
import { MutedCard } from './MutedCard.tsx';
import './quiet.css';

type Props = {
  readonly view: DisplayView;
  readonly now: number;
  /** The calls before those of the left half. */
  readonly earlier: readonly BoardCall[];
  readonly isStale: boolean;
  readonly isMuted: boolean;
  readonly children: ReactNode;
};

/** As many as stand in two columns without pushing anything. */
const earlierShown = 6;

/** What does not call: time, whose house this is, what staff must know, and the calls of some time ago. */
export function QuietHalf({ view, now, earlier, isStale, isMuted, children }: Props) {
  const { t } = useTranslation('display');
  const { language } = useLanguage();
  return (
    <aside className="quiet">
      <BoardClock now={now} zone={view.zone} />
      {!(children && isMuted) && (
        <section className="house">
          <h2>{localText(view.name, language)}</h2>
          <p className="house-owner">{view.organisation}</p>
          {!isStale && <p className="house-watch">{t('watch')}</p>}
        </section>
      )}
      {children}
      {isMuted && <MutedCard />}
      {earlier.length > 0 && !isMuted && !children && <Earlier calls={earlier.slice(0, earlierShown)} />}
    </aside>
  );
}

function Earlier({ calls }: { readonly calls: readonly BoardCall[] }) {
  const { t } = useTranslation('display');
  return (
    <section className="earlier">
      <h2 className="board-heading">{t('earlier')}</h2>
      <ul>
        {calls.map(({ seq, label, counter }) => (
          <li key={seq}>
            <span className="number">
              <LabelText label={label} />
            </span>
            <span className="visually-hidden">{t('counter')}</span>
            <span className="number earlier-counter">{counter}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
