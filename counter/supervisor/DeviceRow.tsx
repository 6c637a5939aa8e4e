import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownDevice } from '../../shared/protocol/pairing.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';

type Props = {
  readonly device: KnownDevice;
  readonly zone: string;
  readonly onRevoke: () => void;
};

/** A device of the point, when it was last here, and the way to revoke it after one question. */
export function DeviceRow({ device, zone, onRevoke }: Props) {
  const { t } = useTranslation('devices');
  const { language } = useLanguage();
  const { role, screen, name, pairingNumber, isHere, lastSeenAt, address, usedTwice } = device;
  return (
    <tr>
      <th scope="row">
        {t(`role-${role}`)} {screen}
        {pairingNumber !== null && <small>{t('number', { number: pairingNumber })}</small>}
        {name && name !== screen && <small>{name}</small>}
        {usedTwice && (
          <small className="devices-twice">
            <TriangleAlert aria-hidden />
            {t('usedTwice', { addresses: [...new Set(usedTwice.addresses)].join(', ') })}
          </small>
        )}
      </th>
      <td>{isHere ? t('here') : lastSeenAt === null ? t('never') : momentOf(lastSeenAt, { zone, language })}</td>
      <td>{address}</td>
      <td>
        <Revoking {...{ screen, onRevoke }} mayOwe={role === 'kiosk' && !isHere} />
      </td>
    </tr>
  );
}

type RevokingProps = {
  readonly screen: string;
  readonly onRevoke: () => void;
  /** It is cut off, and may have given tickets that the point does not have. */
  readonly mayOwe: boolean;
};

/** One question, answered by *no* unless somebody moves on to *yes*. */
function Revoking({ screen, onRevoke, mayOwe }: RevokingProps) {
  const { t } = useTranslation('devices');
  const [isAsking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) no.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button ref={first} aria-label={t('revokeThis', { screen })} onClick={() => setAsking(true)}>
        {t('revoke')}
      </Button>
    );
  }
  return (
    <fieldset className="devices-question" onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}>
      <legend>
        {t('revokeAsk', { screen })}
        {mayOwe && <small>{t('revokeOwes')}</small>}
      </legend>
      <Button ref={no} onClick={() => setAsking(false)}>
        {t('revokeNo')}
      </Button>
      <Button kind="primary" onClick={onRevoke}>
        {t('revokeYes')}
      </Button>
    </fieldset>
  );
}

const momentOf = (iso: string, { zone, language }: { readonly zone: string; readonly language: string }): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(iso));
