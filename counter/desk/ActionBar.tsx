import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { ActionButton } from './ActionButton.tsx';
import { actions } from './actions.ts';
import { useDesk } from './deskNow.ts';
import { icons } from './icons.ts';
import { forwardOf, offered } from './offered.ts';
import { stageOf } from './stageOf.ts';
import './actionBar.css';

/** What can be done now and nothing else: the step forward always in the same corner. */
export function ActionBar() {
  const { view, now, asking } = useDesk();
  const { t } = useTranslation('counter');
  const others = offered(view, now, 'bar');
  const stage = stageOf(view);
  const isBig = stage === 'free' || stage === 'closed' || stage === 'paused';
  return (
    <footer className={isBig ? 'action-bar action-bar-free' : 'action-bar'}>
      <Forward />
      {others.map((id) => (
        <ActionButton key={id} action={id}>
          {id === 'finish' ? t('finishOnly') : undefined}
        </ActionButton>
      ))}
      {asking.waiting && !asking.waiting.isSent && (
        <Button aria-keyshortcuts="Escape" onClick={asking.withdraw}>
          <icons.cancel aria-hidden />
          <span className="action-text">{t('withdraw')}</span>
          <kbd aria-hidden>Esc</kbd>
        </Button>
      )}
    </footer>
  );
}

function Forward() {
  const { t } = useTranslation('counter');
  const { view, asking } = useDesk();
  const action = forwardOf(view);
  const next = view.queue[0];
  if (action === null && stageOf(view) !== 'free') return null;
  // With nobody waiting the key stays where it is and says so.
  if (action === null) return <NobodyWaits />;
  const isWaiting = asking.waiting?.action === action;
  return (
    <ActionButton action={action} kind="primary">
      {action === 'call' && next && !isWaiting ? (
        <>
          {t('action-call')}
          <small>{t('callsNext', { label: spaced(next.label), counter: view.counter.name })}</small>
        </>
      ) : undefined}
    </ActionButton>
  );
}

function NobodyWaits() {
  const { t } = useTranslation('counter');
  return (
    <Button kind="primary" aria-keyshortcuts={actions.call.key} disabledBecause={t('freeNobody')}>
      <icons.call aria-hidden />
      <span className="action-text">{t('action-call')}</span>
      <kbd aria-hidden>{actions.call.key}</kbd>
    </Button>
  );
}

/** Letter, thin gap, digits, where a sentence holds the label. */
const spaced = (label: string): string => label.replace(/^(\D+)/, '$1\u2009');
