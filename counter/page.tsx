import '../shared/ui/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18n } from '../shared/ui/I18n.tsx';
import { languageFor } from '../shared/ui/language.ts';
import { App } from './App.tsx';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

// A point of its own weighs as much as the desk: only who practises loads it.
const Practice = lazy(async () => ({ default: (await import('./practice/Practice.tsx')).Practice }));
const isPractice = new URLSearchParams(location.search).has('practice');

createRoot(place).render(
  <StrictMode>
    <I18n initial={languageFor(navigator.languages)}>
      {isPractice ? (
        <Suspense>
          <Practice />
        </Suspense>
      ) : (
        <App />
      )}
    </I18n>
  </StrictMode>,
);
