import { CircleCheck, Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isRangeFresh } from '../isRangeFresh.ts';
import { clockText } from '../opening.ts';
import { issuedOf, type Scene, tellingOf } from '../scene.ts';
import { Band } from './Band.tsx';

type Props = { readonly scene: Scene; readonly isOffline: boolean };

/** How many are before and how long that takes; cut off, that the place is kept and when the range was true. Of a ticket that the point does not have yet, only that it is kept. */
export function TicketFacts({ scene, isOffline }: Props) {
  const { t } = useTranslation('kiosk');
  const issued = issuedOf(scene);
  if (!issued && isOffline) return <dl className="slip-facts">{kept(t('placeKept'))}</dl>;
  if (!issued) return <div className="slip-facts slip-facts-later" />;
  const { peopleBefore, range } = issued;
  const isCutOff = scene.lostSince !== null;
  if (peopleBefore === null) return <Band icon={Megaphone} title={t('calledNow')} text={t('calledNowThen')} />;
  return (
    <dl className="slip-facts">
      {isCutOff ? (
        kept(t('placeKept'))
      ) : (
        <div>
          <dt>{t('peopleBefore', { count: peopleBefore })}</dt> <dd>{peopleBefore}</dd>
        </div>
      )}
      {range && isRangeFresh(scene) && (
        <div>
          <dt>{isCutOff ? t('minutesAt', { time: clockText(scene.viewAtMs, tellingOf(scene)) }) : t('minutes')}</dt>{' '}
          <dd>
            {range.fromMinutes}–{range.toMinutes}
          </dd>
        </div>
      )}
    </dl>
  );
}

const kept = (words: string) => (
  <div>
    <dt>{words}</dt>{' '}
    <dd>
      <CircleCheck aria-hidden className="kept" />
    </dd>
  </div>
);
