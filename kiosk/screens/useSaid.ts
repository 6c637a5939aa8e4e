import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { spelled } from '../../shared/ui/LabelText.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { SpokenPart } from '../spoken/spokenPart.ts';

/** Writes a part as it is said, in the page's language. */
export function useSaid(): (part: SpokenPart) => string {
  const { t } = useTranslation(['kiosk', 'common']);
  const { language } = useLanguage();
  return (part) => {
    switch (part.type) {
      case 'text':
        return String(t(part.key as never, part.values as never));
      case 'label':
        return spelled(part.label);
      case 'texts':
        return localText(part.texts, language);
      case 'name':
        return part.name;
      default:
        return part satisfies never;
    }
  };
}
