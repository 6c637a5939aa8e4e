import { type LucideIcon, Megaphone, Monitor, Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import './Home.css';

const pages: readonly { readonly name: 'kiosk' | 'counter' | 'display'; readonly icon: LucideIcon }[] = [
  { name: 'kiosk', icon: Ticket },
  { name: 'counter', icon: Megaphone },
  { name: 'display', icon: Monitor },
];

/** Where to go: the three screens of a service point. */
export function Home() {
  const { t } = useTranslation('home');
  return (
    <div className="home">
      <title>Ventanilla</title>
      <header className="home-head">
        <p className="home-name">Ventanilla</p>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{t('title')}</h1>
        <p className="home-lead">{t('lead')}</p>
        <nav className="home-cards" aria-label={t('title')}>
          {pages.map(({ name, icon: Icon }) => (
            <a key={name} href={`/${name}`} className="home-card">
              <span className="home-icon">
                <Icon aria-hidden />
              </span>
              <b>{t(name)}</b>
              <span>{t(`${name}Says`)}</span>
            </a>
          ))}
        </nav>
        <p className="home-more">
          <a href="/counter/supervisor">{t('supervisor')}</a>
        </p>
      </main>
    </div>
  );
}
