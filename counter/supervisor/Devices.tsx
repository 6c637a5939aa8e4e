import { useTranslation } from 'react-i18next';
import type { DeviceList } from '../../shared/protocol/pairing.ts';
import { Notice } from '../../shared/ui/Notice.tsx';
import { shortFingerprint } from '../../shared/ui/pairing/shortFingerprint.ts';
import { AddDevice } from './AddDevice.tsx';
import { DeviceRow } from './DeviceRow.tsx';
import { PairingCard } from './PairingCard.tsx';
import { useDecisions } from './useDecisions.ts';

type Props = { readonly seen: DeviceList; readonly lookAgain: () => void };

/** Who asks to be let in, the devices that there are, and how another one comes here. */
export function Devices({ seen, lookAgain }: Props) {
  const { t } = useTranslation('devices');
  const { said, approve, refuse, takeAway } = useDecisions(lookAgain);
  return (
    <>
      <section className="devices-asking" aria-labelledby="devices-asking">
        <h2 id="devices-asking">{t('waiting')}</h2>
        <p>
          <b>{t('fingerprint', { fingerprint: shortFingerprint(seen.fingerprint) })}</b> {t('fingerprintWhy')}
        </p>
        <div aria-live="polite">{said && <Notice tone={said.tone}>{said.text}</Notice>}</div>
        {seen.pairings.length === 0 && <p className="devices-none">{t('nobodyWaiting')}</p>}
        <ul className="devices-cards">
          {seen.pairings.map((pairing) => (
            <PairingCard
              key={pairing.pairing}
              pairing={pairing}
              free={seen.free}
              zone={seen.zone}
              onApprove={(as) => approve(pairing, as)}
              onRefuse={() => refuse(pairing)}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="devices-known">
        <h2 id="devices-known">{t('known')}</h2>
        {seen.devices.length === 0 && <p className="devices-none">{t('noDevices')}</p>}
        {seen.devices.length > 0 && (
          <table className="devices-known">
            <thead>
              <tr>
                {(['device', 'seen', 'address', 'act'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {seen.devices.map((device) => (
                <DeviceRow key={device.device} device={device} zone={seen.zone} onRevoke={() => takeAway(device)} />
              ))}
            </tbody>
          </table>
        )}
      </section>
      <AddDevice address={seen.serverAddress} />
    </>
  );
}
