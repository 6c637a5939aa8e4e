import { useTranslation } from 'react-i18next';
import type { CounterChoice } from '../../shared/views/countersView.ts';

/** A counter that is not the agent's now: closed, or another's. */
export function ClosedStage({ counter: { agent } }: { readonly counter: CounterChoice }) {
  const { t } = useTranslation('counter');
  return (
    <div className="stage-free">
      <h2 className="stage-headline">{agent === null ? t('closedTitle') : t('closedTaken', { agent })}</h2>
      <p className="stage-because">{agent === null ? t('closedHint') : t('closedTakenHint')}</p>
    </div>
  );
}
