import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import type { ActionId, Ticket } from '../desk/action.ts';
import { actions } from '../desk/actions.ts';
import { useDesk } from '../desk/deskNow.ts';
import { type Choice, Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';
import { type Found, findTickets, reasonFor } from './findTickets.ts';
import { ReasonChoices, type ReasonCode } from './ReasonDialog.tsx';

/** Somebody who waits, is kept aside or did not come: found by their number, with what can be done for them. */
export function FindDialog() {
  const { t } = useTranslation('counter');
  const { view, now, asking, closeDialog } = useDesk();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<Ticket | null>(null);
  const [act, setAct] = useState<ActionId | null>(null);
  const [reason, setReason] = useState<ReasonCode | null>(null);
  const found = findTickets(view, text);
  const one = found.find(({ ticket }) => ticket === picked) ?? (found.length === 1 ? found[0] : undefined);
  const acts = one?.acts.filter((id) => actions[id].isPossible(view, now)) ?? [];
  const chosen = acts.find((id) => id === act) ?? (acts.length === 1 ? acts[0] : undefined);
  const step = chosen && reasonFor[chosen];
  const lacks = !one ? t('findPick') : !chosen ? t('findAct') : step && reason === null ? t('chooseReason') : null;
  const press = () => {
    closeDialog();
    if (one && chosen) void asking.ask(chosen, { ticket: one.ticket, ...(step && reason !== null && { reason }) });
  };
  const pick = (id: ActionId) => {
    setAct(id);
    setReason(null);
  };
  return (
    <Dialog
      title={t('findTitle')}
      main={{
        text: chosen ? t(chosen === 'call-ticket' ? 'findCall' : `action-${chosen}`) : t('findDo'),
        lacks,
        onPress: press,
      }}
      note={t('findNote')}
    >
      <div className="dialog-columns">
        <div>
          <label className="dialog-field">
            {t('findNumber')}
            <input type="text" value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
          </label>
          <FoundList found={found} chosen={one?.ticket ?? null} choose={setPicked} />
        </div>
        <div>
          {one && <ActChoices one={one} acts={acts} chosen={chosen ?? null} choose={pick} />}
          {one && step && <ReasonChoices of={step} chosen={reason} choose={setReason} />}
        </div>
      </div>
    </Dialog>
  );
}

type FoundProps = {
  readonly found: readonly Found[];
  readonly chosen: Ticket | null;
  readonly choose: (ticket: Ticket) => void;
};

function FoundList({ found, chosen, choose }: FoundProps) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { zone, waiting, queue } = useDesk().view;
  const choices = found.map(
    ({ ticket, label, service, where, at }): Choice<Ticket> => ({
      value: ticket,
      name: <b>{label}</b>,
      more: `${localText(service, language)} · ${t(`found-${where}`, { time: timeOfDay(Date.parse(at), zone) })}`,
    }),
  );
  if (choices.length === 0)
    return <p>{t(waiting > queue.length ? 'findNoneOfFirst' : 'findNone', { count: queue.length })}</p>;
  return <Choices legend={t('findList')} choices={choices} chosen={chosen} choose={choose} />;
}

type ActsProps = {
  readonly one: Found;
  readonly acts: readonly ActionId[];
  readonly chosen: ActionId | null;
  readonly choose: (id: ActionId) => void;
};

function ActChoices({ one, acts, chosen, choose }: ActsProps) {
  const { t } = useTranslation('counter');
  if (acts.length === 0) return <p>{t('findNothing')}</p>;
  const choices = acts.map((id) => ({ value: id, name: t(id === 'call-ticket' ? 'findCall' : `action-${id}`) }));
  return <Choices legend={t('findWhat', { label: one.label })} choices={choices} chosen={chosen} choose={choose} />;
}
