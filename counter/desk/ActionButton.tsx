import { Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import type { ActionId } from './action.ts';
import { actions } from './actions.ts';
import { useDesk } from './deskNow.ts';
import { icons } from './icons.ts';
import { isFunctionKey } from './keys.ts';
import { laterText } from './later.ts';

type Props = {
  readonly action: ActionId;
  readonly kind?: 'primary' | 'quiet';
  /** In place of its name. */
  readonly children?: ReactNode;
  readonly className?: string;
};

/** Something that an agent can do, with its key drawn on it; not yet: dashed, with when or why. */
export function ActionButton({ action, kind = 'quiet', children, className }: Props) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { view, now, asking, press, letterKeys } = useDesk();
  const { isPossible, later, command, ...keyed } = actions[action];
  const key = keyed.key !== undefined && (letterKeys.areOn || isFunctionKey(keyed.key)) ? keyed.key : undefined;
  const isWaiting = asking.waiting?.action === action;
  const why = isPossible(view, now) ? null : later?.(view, now);
  const name = t(`action-${action}`);
  const Icon = isWaiting ? Hourglass : icons[action];
  const sentence = why ? laterText(why, t, language) : null;
  return (
    <Button
      kind={kind}
      className={[className, isWaiting && 'is-waiting'].filter(Boolean).join(' ')}
      aria-keyshortcuts={key}
      // What is only read can be read meanwhile.
      disabledBecause={sentence ?? (asking.waiting !== null && command !== undefined && t('askedBody'))}
      onClick={() => press(action)}
    >
      <Icon aria-hidden />
      <span className="action-text">
        {isWaiting ? t('asked', { action: name }) : (children ?? (why?.type.endsWith('in') ? sentence : name))}
      </span>
      {key && <kbd aria-hidden>{key}</kbd>}
    </Button>
  );
}
