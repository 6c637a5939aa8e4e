import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Qr } from '../../shared/ui/qr/Qr.tsx';
import { issuedOf, type Scene } from '../scene.ts';
import type { Step } from '../visit.ts';

type Props = {
  readonly scene: Scene;
  readonly step: Extract<Step, { readonly step: 'ticket' }>;
  readonly isTrouble: boolean;
};

/** The way to take the number along: a code for the phone where phones reach the point, else a pencil or a photo. */
export function Carry({ scene, step: { ticket, code }, isTrouble }: Props) {
  const { t } = useTranslation('kiosk');
  const { phoneBase } = scene.view;
  const address = phoneBase !== null && code !== null ? `${phoneBase}/t/${code}` : null;
  // The phone finds it when the point has it.
  const isLater = ticket.offline !== null && issuedOf(scene) === null;
  if (address === null)
    return (
      <div className="carry">
        <Camera aria-hidden />
        <p>
          <b>{t(isTrouble ? 'carry' : 'remember')}</b> <span>{t('rememberThen')}</span>
        </p>
      </div>
    );
  return (
    <div className={isTrouble ? 'carry carry-code carry-trouble' : 'carry carry-code'}>
      <Qr address={address} label={t('followCode')} />
      <p>
        <b>{t(isTrouble ? 'carry' : 'follow')}</b>{' '}
        <span>{t(isTrouble ? 'carryByCode' : isLater ? 'followSoon' : 'followThen')}</span>
      </p>
    </div>
  );
}
