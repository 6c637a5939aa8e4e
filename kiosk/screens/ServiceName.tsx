import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskService } from '../../shared/views/kioskView.ts';

/** A service's name; where it does not fit, its short one (see Services.css). */
export function ServiceName({ service }: { readonly service: KioskService }) {
  const { language } = useLanguage();
  return (
    <span className="service-name">
      <span className="name-long">{localText(service.name, language)}</span>
      <span className="name-short">{localText(service.shortName, language)}</span>
    </span>
  );
}
