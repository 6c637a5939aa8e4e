import { I18n, useLanguage } from '../../shared/ui/I18n.tsx';
import { counterCatalogues } from '../../shared/ui/i18n/counterCatalogues.ts';
import { deviceCatalogues } from '../../shared/ui/i18n/deviceCatalogues.ts';
import { SupervisorRoom } from './SupervisorRoom.tsx';

/** The supervisor's page with its own texts. */
export function Supervisor() {
  const { language } = useLanguage();
  return (
    <I18n initial={language} more={[counterCatalogues, deviceCatalogues]}>
      <SupervisorRoom />
    </I18n>
  );
}
