import { LogOut } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../shared/client/session.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import { SignIn } from '../agent/SignIn.tsx';
import { Devices } from './Devices.tsx';
import { useDevices } from './useDevices.ts';
import './supervisor.css';

/** What a supervisor decides about; today the devices. Whoever is nobody signs in first. */
export function SupervisorRoom() {
  const { t } = useTranslation('devices');
  const { seen, isUnreachable, refusal, lookAgain } = useDevices();
  const leave = useLeave(lookAgain);
  if (refusal?.why === 'not-signed-in') return <SignIn title={t('signInTitle')} onSignedIn={lookAgain} />;
  return (
    <main className="supervisor">
      <title>{t('title')}</title>
      <header className="supervisor-head">
        <h1>{t('title')}</h1>
        <LanguageSwitch />
        <Button onClick={leave}>
          <LogOut aria-hidden />
          {t('signOut')}
        </Button>
      </header>
      {isUnreachable && <Notice tone="warn">{t('unreachable')}</Notice>}
      {refusal && <Notice tone="bad">{refusal.why === 'not-allowed' ? t('notSupervisor') : refusal.text}</Notice>}
      {seen && !refusal && <Devices seen={seen} lookAgain={lookAgain} />}
    </main>
  );
}

/** Signs out once, and looks who is here then. */
function useLeave(lookAgain: () => void) {
  const [isLeaving, setLeaving] = useState(false);
  return useCallback(async () => {
    if (isLeaving) return;
    setLeaving(true);
    await signOut();
    setLeaving(false);
    lookAgain();
  }, [isLeaving, lookAgain]);
}
