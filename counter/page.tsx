import '../shared/ui/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { untilLoaded } from '../shared/client/untilLoaded.ts';
import { I18n } from '../shared/ui/I18n.tsx';
import { counterCatalogues } from '../shared/ui/i18n/counterCatalogues.ts';
import { languageFor } from '../shared/ui/language.ts';
import { App } from './App.tsx';

// An agent's page need not load what a supervisor's does.
const Supervisor = lazy(async () => {
  const { Supervisor } = await untilLoaded(() => import('./supervisor/Supervisor.tsx'));
  return { default: Supervisor };
});
const isSupervisors = location.pathname.startsWith('/counter/supervisor');

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

// A point of its own weighs as much as the desk: only who practises loads it.
const Practice = lazy(async () => {
  const { Practice } = await untilLoaded(() => import('./practice/Practice.tsx'));
  return { default: Practice };
});
const isPractice = new URLSearchParams(location.search).has('practice');

createRoot(place).render(
  <StrictMode>
    <I18n initial={languageFor(navigator.languages)} more={[counterCatalogues]}>
      <Suspense>{isSupervisors ? <Supervisor /> : isPractice ? <Practice /> : <App />}</Suspense>
    </I18n>
  </StrictMode>,
);
