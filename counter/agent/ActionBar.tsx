import { Check, CheckCheck, DoorOpen, Hourglass, type LucideIcon, Megaphone, Play, Printer, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CounterView } from '../../shared/views/counterView.ts';
import { ActionButton } from './ActionButton.tsx';
import { type Action, forwardOf, isPossible } from './actions.ts';
import { forwardKey, keyOf } from './keys.ts';
import { runningTime } from './times.ts';
import './actionBar.css';

type Props = {
  readonly view: CounterView;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
  /** What was asked and waits for the server: meanwhile nothing else can be, for each means what stands on the screen. */
  readonly waiting: Action | null;
  readonly act: (action: Action) => void;
};

/** What can be done now and nothing else: the step forward always in the same corner. */
export function ActionBar(props: Props) {
  const { view, now } = props;
  const { t } = useTranslation('counter');
  const time = untilRecall(view, now);
  const again = t('recallIn', { time });
  const callsLeft = view.current?.callsLeft ?? 0;
  const noShowLater = callsLeft > 0 ? t('noShowAfter', { count: callsLeft }) : t('noShowIn', { time });
  const stage = view.current?.stage;
  const isMine = view.counter.isMine;
  if (!isMine && !view.can.open) return null;
  return (
    <footer className={stage ? 'action-bar' : 'action-bar action-bar-free'}>
      <Forward {...props} />
      {isMine && stage === 'called' && (
        <>
          <Other
            bar={props}
            action="recall"
            icon={Megaphone}
            name={t('action-recall')}
            nameLater={again}
            later={again}
          />
          <Other bar={props} action="no-show" icon={UserX} name={t('action-no-show')} later={noShowLater} />
        </>
      )}
      {isMine && stage === 'serving' && forwardOf(view) === 'finish-and-call' && (
        <Other bar={props} action="finish" icon={Check} name={t('finishOnly')} />
      )}
      {isMine && view.can.reprint && <Other bar={props} action="reprint" icon={Printer} name={t('action-reprint')} />}
    </footer>
  );
}

const forwardIcons: Partial<Readonly<Record<Action, LucideIcon>>> = {
  open: DoorOpen,
  start: Play,
  finish: Check,
  'finish-and-call': CheckCheck,
};

function Forward({ view, waiting, act }: Props) {
  const { t } = useTranslation('counter');
  // With nobody waiting the key stays where it is and says so.
  const action = forwardOf(view) ?? 'call';
  const isWaiting = waiting === action;
  const next = view.queue[0];
  return (
    <ActionButton
      kind="primary"
      icon={isWaiting ? Hourglass : (forwardIcons[action] ?? Megaphone)}
      shortcut={forwardKey}
      disabledBecause={forwardOf(view) === null ? t('freeNobody') : waiting !== null && t('askedBody')}
      onPress={() => act(action)}
    >
      {isWaiting ? t('asked', { action: t(`action-${action}`) }) : t(`action-${action}`)}
      {action === 'call' && next && !isWaiting && (
        <small>{t('callsNext', { label: spaced(next.label), counter: view.counter.name })}</small>
      )}
    </ActionButton>
  );
}

/** Letter, thin gap, digits, where a sentence holds the label. */
const spaced = (label: string): string => label.replace(/^(\D+)/, '$1\u2009');

type OtherProps = {
  readonly bar: Props;
  readonly action: 'recall' | 'no-show' | 'finish' | 'reprint';
  readonly icon: LucideIcon;
  readonly name: string;
  /** What it is called while it is not possible yet. */
  readonly nameLater?: string;
  /** When it will be possible. */
  readonly later?: string;
};

function Other({ bar: { view, now, waiting, act }, action, icon, name, nameLater = name, later = name }: OtherProps) {
  const { t } = useTranslation('counter');
  const isWaiting = waiting === action;
  return (
    <ActionButton
      icon={isWaiting ? Hourglass : icon}
      shortcut={keyOf[action]}
      disabledBecause={isPossible(view, action, now) ? waiting !== null && t('askedBody') : later}
      onPress={() => act(action)}
    >
      {isWaiting ? t('asked', { action: name }) : isPossible(view, action, now) ? name : nameLater}
    </ActionButton>
  );
}

/** The recall's time, as a time that runs towards zero. */
const untilRecall = ({ current }: CounterView, now: number): string =>
  runningTime((current ? Date.parse(current.recallFrom) : now) - now + 999);
