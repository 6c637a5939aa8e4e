import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { forwardKey } from '../desk/action.ts';
import { useDesk } from '../desk/deskNow.ts';
import { icons } from '../desk/icons.ts';
import { fields } from '../desk/useDeskKeys.ts';
import './dialogs.css';

type Main = {
  readonly text: string;
  /** Why it cannot be pressed yet; null: it can. */
  readonly lacks: string | null;
  readonly onPress: () => void;
};

type Props = {
  readonly title: ReactNode;
  /** The one thing that the dialog is for; left out where there is only something to read. */
  readonly main?: Main;
  /** Beside the main button. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** Asks what an action needs to know: F2 does it, Esc leaves it, a digit chooses in the list at hand. */
export function Dialog({ title, main, note, children }: Props) {
  const { t } = useTranslation('counter');
  const { closeDialog } = useDesk();
  const place = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = place.current;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
    return () => dialog.close();
  }, []);
  useDialogKeys(place, main);
  return (
    <dialog
      ref={place}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        closeDialog();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <Button aria-keyshortcuts="Escape" onClick={closeDialog}>
          <X aria-hidden />
          {t('dialogClose')}
          <kbd aria-hidden>Esc</kbd>
        </Button>
      </header>
      <div className="dialog-body">{children}</div>
      {main && (
        <footer>
          <Button
            kind="primary"
            aria-keyshortcuts={forwardKey}
            disabledBecause={main.lacks ?? false}
            onClick={main.onPress}
          >
            <icons.finish aria-hidden />
            <span className="action-text">{main.text}</span>
            <kbd aria-hidden>{forwardKey}</kbd>
          </Button>
          <p className="dialog-note">{main.lacks ?? note}</p>
        </footer>
      )}
    </dialog>
  );
}

function useDialogKeys(place: React.RefObject<HTMLDialogElement | null>, main: Main | undefined): void {
  useEffect(() => {
    const dialog = place.current;
    if (!dialog) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === forwardKey) {
        event.preventDefault();
        if (!event.repeat && main && main.lacks === null) main.onPress();
        return;
      }
      const isTyping = event.target instanceof Element && event.target.matches(fields);
      if (isTyping || !/^[1-9]$/.test(event.key)) return;
      event.preventDefault();
      const choice = listAtHand(dialog)?.querySelectorAll('input')[Number(event.key) - 1];
      choice?.focus();
      choice?.click();
    };
    dialog.addEventListener('keydown', onKey);
    return () => dialog.removeEventListener('keydown', onKey);
  }, [place, main]);
}

/** The list that the focus is in, or else the first without a choice. */
function listAtHand(dialog: HTMLDialogElement): HTMLFieldSetElement | undefined {
  const lists = [...dialog.querySelectorAll<HTMLFieldSetElement>('fieldset.choices')];
  const unchosen = lists.filter((list) => !list.querySelector('input:checked'));
  return lists.find((list) => list.contains(document.activeElement)) ?? unchosen[0] ?? lists[0];
}
