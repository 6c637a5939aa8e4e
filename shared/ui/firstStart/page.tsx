import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../base.css';
import { I18n } from '../I18n.tsx';
import { shellCatalogues } from '../i18n/shellCatalogues.ts';
import { languageFor } from '../language.ts';
import { FirstStart } from './FirstStart.tsx';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

const now = await window.ventanillaSetUp.look();

createRoot(place).render(
  <StrictMode>
    <I18n initial={now.language ?? languageFor(navigator.languages)} more={[shellCatalogues]}>
      <FirstStart now={now} bridge={window.ventanillaSetUp} />
    </I18n>
  </StrictMode>,
);
