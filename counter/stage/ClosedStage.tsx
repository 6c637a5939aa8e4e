import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/deskNow.ts';

/** A counter that is not the agent's now: closed, or another's, of which they are told at once. */
export function ClosedStage() {
  const { t } = useTranslation('counter');
  const { agent } = useDesk().view.counter;
  return (
    <div className="stage-free" role={agent === null ? undefined : 'alert'}>
      <h2 className="stage-headline">{agent === null ? t('closedTitle') : t('closedTaken', { agent })}</h2>
      <p className="stage-because">{agent === null ? t('closedHint') : t('closedTakenHint')}</p>
    </div>
  );
}
