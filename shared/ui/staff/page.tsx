import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../base.css';
import { I18n } from '../I18n.tsx';
import { shellCatalogues } from '../i18n/shellCatalogues.ts';
import { languageFor } from '../language.ts';
import { Staff } from './Staff.tsx';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

createRoot(place).render(
  <StrictMode>
    <I18n initial={languageFor(navigator.languages)} more={[shellCatalogues]}>
      <Staff bridge={window.ventanillaStaff} />
    </I18n>
  </StrictMode>,
);
