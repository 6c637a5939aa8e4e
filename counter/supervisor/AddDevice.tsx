import { useTranslation } from 'react-i18next';
import { Qr } from '../../shared/ui/qr/Qr.tsx';

/** Where a new device finds the server: to be typed, or read by a scanner that types. */
export function AddDevice({ address }: { readonly address: string | null }) {
  const { t } = useTranslation('devices');
  return (
    <section className="devices-add" aria-labelledby="devices-add">
      <div>
        <h2 id="devices-add">{t('add')}</h2>
        <p>{t(address === null ? 'addNone' : 'addHow')}</p>
        {address !== null && <p className="devices-address">{address}</p>}
      </div>
      {address !== null && <Qr address={address} label={t('addCode', { address })} />}
    </section>
  );
}
