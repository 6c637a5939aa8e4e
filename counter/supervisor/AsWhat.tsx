import { useTranslation } from 'react-i18next';
import type { DeviceList, DeviceRole } from '../../shared/protocol/pairing.ts';
import { newKiosk } from './pairingAs.ts';

type Props = {
  readonly role: DeviceRole;
  readonly free: DeviceList['free'];
  readonly chosen: string;
  readonly onChoose: (chosen: string) => void;
};

/** As what a device is let in: one of the setup's, a new kiosk, or a counter by its name. */
export function AsWhat({ role, free, chosen, onChoose }: Props) {
  const { t } = useTranslation('devices');
  if (role === 'counter') {
    return (
      <label className="devices-as">
        {t('asCounter')}
        <input value={chosen} required maxLength={60} onChange={({ target }) => onChoose(target.value)} />
      </label>
    );
  }
  return (
    <label className="devices-as">
      {t('as')}
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {role === 'kiosk' && <option value={newKiosk}>{t('newKiosk')}</option>}
        {role === 'kiosk' &&
          free.kiosks.map((id) => (
            <option key={id} value={id}>
              {t('asKiosk', { id })}
            </option>
          ))}
        {role === 'display' &&
          free.displays.map((id) => (
            <option key={id} value={id}>
              {t('asDisplay', { id })}
            </option>
          ))}
      </select>
    </label>
  );
}
