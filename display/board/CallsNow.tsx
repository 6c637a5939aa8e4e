import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import type { BoardCall } from '../../shared/views/displayView.ts';
import type { Shown } from './sunZone.ts';
import './calls.css';

/** The calls of now, on sun: alone as large as it goes, several each on one line. */
export function CallsNow({ shown }: { readonly shown: readonly Shown[] }) {
  const { t } = useTranslation('display');
  const Call = shown.length === 1 ? OneCall : CallRow;
  return (
    <ul className="calls-now" aria-label={t('callsNow')}>
      {shown.map(({ call, since }) => (
        // A recall is the same place with its frame lit anew.
        <li className="call" key={`${call.label} ${since}`} style={sizeOf(call)}>
          <Call call={call} />
        </li>
      ))}
    </ul>
  );
}

/** Characters to find room for, so that long labels shrink and are never cut. */
const sizeOf = ({ label, counter }: BoardCall) =>
  ({ '--label-chars': label.length, '--counter-chars': counter.length }) as CSSProperties;

function OneCall({ call: { label, counter, attendedBy } }: { readonly call: BoardCall }) {
  const { t } = useTranslation('display');
  return (
    <div className="call-one">
      <p className="number call-label">
        <LabelText label={label} />
      </p>
      <p className="call-to">
        <span className="call-word">{t('counter')}</span> <span className="number">{counter}</span>
      </p>
      {attendedBy && <p className="call-by">{t('attendedBy', { name: attendedBy })}</p>}
    </div>
  );
}

function CallRow({ call: { label, counter } }: { readonly call: BoardCall }) {
  const { t } = useTranslation('display');
  return (
    <div className="call-row">
      <p>
        <span className="call-word">{t('turn')}</span>{' '}
        <span className="number">
          <LabelText label={label} />
        </span>
      </p>
      <p>
        <span className="call-word">{t('counter')}</span> <span className="number">{counter}</span>
      </p>
    </div>
  );
}
