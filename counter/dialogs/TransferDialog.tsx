import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import type { Said } from '../desk/action.ts';
import { useDesk } from '../desk/deskNow.ts';
import { coverText } from '../desk/later.ts';
import { type Choice, Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';
import { ReasonChoices, type ReasonCode } from './ReasonDialog.tsx';

type Place = NonNullable<Said['place']>;

/** Sends the person on: to a service or a counter, to which place there, and why if it is the first. */
export function TransferDialog() {
  const { t } = useTranslation('counter');
  const { asking, closeDialog, view } = useDesk();
  const also = view.current?.also[0];
  const [target, setTarget] = useState<string | null>(also ? `service ${also.id}` : null);
  const [place, setPlace] = useState<Place>('by-order');
  const [reason, setReason] = useState<ReasonCode | null>(null);
  const to = toOf(target);
  const needsReason = place === 'first' && reason === null;
  const press = () => {
    closeDialog();
    if (to) void asking.ask('transfer', { to, place, ...(place === 'first' && reason !== null && { reason }) });
  };
  const lacks = to === null ? t('transferChoose') : needsReason ? t('chooseReason') : null;
  return (
    <Dialog
      title={t('transferTitle', { label: view.current?.label ?? '' })}
      main={{ text: t('action-transfer'), lacks, onPress: press }}
      note={t('transferNote')}
    >
      <div className="dialog-columns">
        <Targets target={target} choose={setTarget} />
        <div>
          <Places place={place} choose={setPlace} />
          {place === 'first' && <ReasonChoices of="transfer-first" chosen={reason} choose={setReason} />}
        </div>
      </div>
    </Dialog>
  );
}

function toOf(target: string | null): NonNullable<Said['to']> | null {
  const [kind, id] = target?.split(' ') ?? [];
  if (id === undefined) return null;
  return (kind === 'service' ? { service: id } : { counter: id }) as NonNullable<Said['to']>;
}

type TargetsProps = { readonly target: string | null; readonly choose: (target: string) => void };

function Targets({ target, choose }: TargetsProps) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { lines, current } = useDesk().view;
  const services = lines.map(({ id, name, waiting, counters }): Choice<string> => {
    const where =
      counters.length > 0
        ? t('lineCounters', { count: counters.length, counters: counters.join(', ') })
        : t('lineNobody');
    const more = `${t('lineWaiting', { count: waiting })} · ${where}`;
    return { value: `service ${id}`, name: localText(name, language), more };
  });
  const counters = (current?.canGoTo ?? []).map(
    (one): Choice<string> => ({ value: `counter ${one.id}`, name: coverText(one, t) }),
  );
  return (
    <div>
      <Choices legend={t('transferService')} choices={services} chosen={target} choose={choose} />
      {counters.length > 0 && (
        <Choices legend={t('transferCounter')} choices={counters} chosen={target} choose={choose} />
      )}
    </div>
  );
}

function Places({ place, choose }: { readonly place: Place; readonly choose: (place: Place) => void }) {
  const { t } = useTranslation('counter');
  const { current, zone, reasons } = useDesk().view;
  const time = current ? timeOfDay(Date.parse(current.issuedAt), zone) : '';
  const places: readonly Choice<Place>[] = [
    { value: 'by-order', name: t('place-by-order'), more: t('placeNote-by-order', { time }) },
    { value: 'last', name: t('place-last'), more: t('placeNote-last') },
    { value: 'first', name: t('place-first'), more: t('placeNote-first') },
  ];
  const offered = places.filter(({ value }) => value !== 'first' || reasons['transfer-first'].length > 0);
  return <Choices legend={t('transferPlace')} choices={offered} chosen={place} choose={choose} />;
}
