import '../shared/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LinkProvider } from '../shared/client/LinkProvider.tsx';
import { pageLink } from '../shared/client/pageLink.ts';
import { I18n } from '../shared/ui/I18n.tsx';
import { languageFor } from '../shared/ui/language.ts';
import { App } from './App.tsx';
import { boardVoice } from './voice/boardVoice.ts';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

const display = new URLSearchParams(location.search).get('id') ?? 'd1';
const voice = boardVoice(new AudioContext(), display);

createRoot(place).render(
  <StrictMode>
    <I18n initial={languageFor(navigator.languages)}>
      <LinkProvider link={pageLink()}>
        <App display={display} voice={voice} />
      </LinkProvider>
    </I18n>
  </StrictMode>,
);
