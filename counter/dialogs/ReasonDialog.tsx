import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import { useDesk } from '../desk/deskNow.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';

type Reasons = CounterView['reasons'];
export type ReasonCode = Reasons['pause'][number]['code'];

/** The reasons of the setup for a step, to choose from. */
export function ReasonChoices({ of, chosen, choose }: ReasonsProps) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { reasons } = useDesk().view;
  const choices = reasons[of].map(({ code, name }) => ({ value: code, name: localText(name, language) }));
  return <Choices legend={t('reasonTitle')} choices={choices} chosen={chosen} choose={choose} />;
}

type ReasonsProps = {
  readonly of: keyof Reasons;
  readonly chosen: ReasonCode | null;
  readonly choose: (reason: ReasonCode) => void;
};

/** The counter calls nobody for a while. */
export const PauseDialog = () => <ReasonDialog action="pause" />;
/** Whoever is here goes back into line. */
export const ReturnDialog = () => <ReasonDialog action="return" />;

/** What needs nothing but a reason. */
function ReasonDialog({ action }: { readonly action: 'pause' | 'return' }) {
  const { t } = useTranslation('counter');
  const { asking, closeDialog } = useDesk();
  const [reason, setReason] = useState<ReasonCode | null>(null);
  const press = () => {
    closeDialog();
    if (reason !== null) void asking.ask(action, { reason });
  };
  const lacks = reason === null ? t('chooseReason') : null;
  return (
    <Dialog
      title={t(`${action}Title`)}
      main={{ text: t(`action-${action}`), lacks, onPress: press }}
      note={t(`${action}Note`)}
    >
      <ReasonChoices of={action} chosen={reason} choose={setReason} />
    </Dialog>
  );
}
