import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { localText } from '../../shared/ui/language.ts';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { Queued } from '../../shared/views/counterView.ts';
import { useDesk } from '../desk/deskNow.ts';
import { minutesOf } from '../desk/times.ts';
import { nearText } from './nearText.ts';
import { reasonText } from './whyText.ts';

type Props = {
  readonly person: Queued;
  /** Counted from 1. */
  readonly place: number;
  /** Whether the mark is said in words too. */
  readonly hasWord: boolean;
};

/** One who waits: place, label, service, why, how much of the promise is used and how much is left. */
export function Strip({ person, place, hasWord }: Props) {
  const { t } = useTranslation('counter');
  const { sinceViewMs } = useDesk();
  const { language } = useLanguage();
  const { label, mark, service, promiseMs } = person;
  const waitedMs = person.waitedMs + sinceViewMs;
  const leftMin = minutesOf(promiseMs) - minutesOf(waitedMs);
  const isLate = waitedMs > promiseMs;
  return (
    <li className={isLate ? 'strip strip-late' : 'strip'}>
      <span className="strip-place">{place}</span>
      <span className="strip-label">
        <LabelText label={label} />
        {mark && <Mark mark={mark} hasWord={false} />}
      </span>
      <span className="strip-who">
        <b>
          {localText(service, language)}
          {mark && hasWord && <span className={`mark-${mark}`}> · {t(`mark-${mark}`)}</span>}
        </b>
        <span>{nearText({ ...person, waitedMs }, t) ?? reasonText({ ...person, waitedMs }, t)}</span>
        <Meter person={person} waitedMs={waitedMs} />
      </span>
      <span className="strip-left">
        {t(isLate ? 'queueOver' : 'queueLeft')}
        <b>{t('minutes', { count: Math.abs(leftMin) })}</b>
      </span>
    </li>
  );
}

/** Full width: the promise. Filled: waited. Tick: the aim by which the order is steered. */
function Meter({
  person: { mark, aimMs, promiseMs },
  waitedMs,
}: {
  readonly person: Queued;
  readonly waitedMs: number;
}) {
  const share = (ms: number) => `${Math.min(100, (100 * ms) / promiseMs)}%`;
  const sizes = { '--waited': share(waitedMs), '--aim': share(aimMs) } as CSSProperties;
  return (
    <span className={mark ? `meter meter-${mark}` : 'meter'} style={sizes} aria-hidden>
      <i />
      {aimMs < promiseMs && <u />}
    </span>
  );
}
