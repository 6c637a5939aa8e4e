import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import type { BoardCall } from '../../shared/views/displayView.ts';
import './calls.css';

type Props = {
  readonly heading: string;
  readonly calls: readonly BoardCall[];
  /** How many there is room for. */
  readonly rows: number;
  /** Nobody is called now: the list takes the whole half, each at the height to act on. */
  readonly isAlone: boolean;
};

/** The last calls with their counters, newest first. */
export function LastCalls({ heading, calls, rows, isAlone }: Props) {
  const { t } = useTranslation('display');
  return (
    <section className={isAlone ? 'last-calls last-calls-alone' : 'last-calls'}>
      <h2 className="board-heading">
        <span>{heading}</span>
        {isAlone && calls.length > 0 && <span>{t('counter')}</span>}
      </h2>
      {calls.length === 0 && <p className="no-calls">{t('noCalls')}</p>}
      <ol style={{ '--rows': rows } as CSSProperties}>
        {calls.slice(0, rows).map(({ seq, label, counter, isWithdrawn }) => (
          <li key={seq}>
            <span className="number">
              <LabelText label={label} />
            </span>
            {isWithdrawn ? (
              <span className="last-word">{t('withdrawn')}</span>
            ) : (
              <>
                <span className={isAlone ? 'visually-hidden' : 'last-word'}>{t('counter')}</span>
                <span className="number">{counter}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
