import '../shared/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18n } from '../shared/ui/I18n.tsx';
import { languageFor } from '../shared/ui/language.ts';
import { App } from './App.tsx';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

createRoot(place).render(
  <StrictMode>
    <I18n initial={languageFor(navigator.languages)}>
      <App />
    </I18n>
  </StrictMode>,
);
