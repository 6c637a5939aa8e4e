import type { ComponentType } from 'react';
import type { ActionId, DialogName } from '../desk/action.ts';
import { actionIds, actions } from '../desk/actions.ts';
import { useDesk } from '../desk/deskNow.ts';
import { AddServiceDialog } from './AddServiceDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { FindDialog } from './FindDialog.tsx';
import { GiveDialog } from './GiveDialog.tsx';
import { GuideDialog } from './GuideDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { MoreDialog } from './MoreDialog.tsx';
import { PauseDialog, ReturnDialog } from './ReasonDialog.tsx';
import { TakeOverDialog } from './TakeOverDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';

const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  'take-over': TakeOverDialog,
  transfer: TransferDialog,
  return: ReturnDialog,
  'add-service': AddServiceDialog,
  pause: PauseDialog,
  close: CloseDialog,
  find: FindDialog,
  give: GiveDialog,
  guide: GuideDialog,
  keys: KeysDialog,
  more: MoreDialog,
};

/** The dialog that is open, as long as what it asks for is possible, and about the person for whom it was opened. */
export function DialogNow() {
  const { view, now, dialog } = useDesk();
  if (dialog === null) return null;
  const [opener] = openersOf(dialog);
  const isStill = openersOf(dialog).some((id) => actions[id].isPossible(view, now));
  if (!opener || !isStill) return <Gone />;
  const Shown = dialogs[dialog];
  return <Shown key={aboutPerson.has(dialog) ? view.current?.ticket : dialog} />;
}

const openersOf = (dialog: DialogName): readonly ActionId[] => actionIds.filter((id) => actions[id].asks === dialog);
const aboutPerson: ReadonlySet<DialogName> = new Set(['transfer', 'return', 'add-service', 'guide']);

/** What it was about is over: it closes by itself. */
function Gone() {
  const { closeDialog } = useDesk();
  queueMicrotask(closeDialog);
  return null;
}
