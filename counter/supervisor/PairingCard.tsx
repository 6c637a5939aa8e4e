import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceList, OpenPairing, PairingAs } from '../../shared/protocol/pairing.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { Code } from '../../shared/ui/pairing/Code.tsx';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { AsWhat } from './AsWhat.tsx';
import { firstChoice, pairingAs } from './pairingAs.ts';

type Props = {
  readonly pairing: OpenPairing;
  readonly free: DeviceList['free'];
  readonly zone: string;
  readonly onApprove: (as: PairingAs) => void;
  readonly onRefuse: () => void;
};

/** A device that asks to be let in: its code, what it is to be, and the two answers. */
export function PairingCard({ pairing, free, zone, onApprove, onRefuse }: Props) {
  const { t } = useTranslation('devices');
  const { role, name, address, code, askedAt } = pairing;
  const [chosen, setChosen] = useState(() => firstChoice(pairing, free));
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.trim() !== '') onApprove(pairingAs(role, chosen));
  };
  return (
    <li className="devices-card">
      <form onSubmit={submit} aria-labelledby={titleId}>
        <h3 id={titleId}>
          {t(`role-${role}`)}
          {name && <small>{name}</small>}
        </h3>
        <Code code={code} />
        <p>{t('from', { address, time: timeOfDay(Date.parse(askedAt), zone) })}</p>
        <AsWhat {...{ role, free, chosen }} onChoose={setChosen} />
        <div className="devices-keys">
          <button type="submit" className="button button-primary" aria-label={t('approveThis', { code })}>
            {t('approve')}
          </button>
          <Button aria-label={t('refuseThis', { code })} onClick={onRefuse}>
            {t('refuse')}
          </Button>
        </div>
      </form>
    </li>
  );
}
