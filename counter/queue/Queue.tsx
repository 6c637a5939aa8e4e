import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { ActionButton } from '../desk/ActionButton.tsx';
import { useDesk } from '../desk/deskNow.ts';
import { offered } from '../desk/offered.ts';
import { Strip } from './Strip.tsx';
import './queue.css';

/** Who waits for this counter, in the order of calling, each with why. Cut off, it is dated and stands still. */
export function Queue() {
  const { t } = useTranslation('counter');
  const { view, at, now, isLost, openDialog } = useDesk();
  const { queue, waiting, zone } = view;
  const unseen = waiting - queue.length;
  return (
    <aside className={isLost ? 'queue queue-stale' : 'queue'} aria-label={t('queueTitle', { count: waiting })}>
      <header>
        <h2>{t('queueTitle', { count: waiting })}</h2>
        {isLost ? (
          <p>
            <Clock aria-hidden />
            {t('queueAsOf', { time: timeOfDay(Date.parse(at), zone) })}
          </p>
        ) : (
          waiting > 0 && (
            <p>
              {t('queueOrder')} <span className="aim-tick" aria-hidden /> {t('queueAimTick')}
            </p>
          )
        )}
      </header>
      {waiting === 0 && <p className="queue-empty">{t('queueEmpty')}</p>}
      <ol className="strips" tabIndex={waiting > 0 ? 0 : undefined} aria-label={t('queueTitle', { count: waiting })}>
        {queue.map((person, index) => (
          <Strip
            key={person.ticket}
            person={person}
            place={index + 1}
            // A mark is explained where it is first met.
            hasWord={queue.findIndex(({ mark }) => mark === person.mark) === index}
          />
        ))}
      </ol>
      {unseen > 0 && <p className="queue-more">{t('queueMore', { count: unseen })}</p>}
      <div className="queue-foot">
        {offered(view, now, 'queue').map((id) => (
          <ActionButton key={id} action={id} />
        ))}
        <Button className="queue-all" onClick={() => openDialog('find')}>
          {t('queueAll')}
        </Button>
      </div>
      {isLost && <p className="queue-more">{t('queueKept')}</p>}
    </aside>
  );
}
