import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { DisplayView } from '../../shared/views/displayView.ts';
import './house.css';

type Props = { readonly view: Pick<DisplayView, 'name' | 'organisation'>; readonly isStale: boolean };

/** Whose house it is, where no slide stands; a board that is cut off asks nobody to watch it. */
export function House({ view: { name, organisation }, isStale }: Props) {
  const { t } = useTranslation('display');
  const { language } = useLanguage();
  return (
    <section className="house">
      <h2>{localText(name, language)}</h2>
      <p className="house-owner">{organisation}</p>
      {!isStale && <p className="house-watch">{t('watch')}</p>}
    </section>
  );
}
