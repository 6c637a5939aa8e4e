import '../shared/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridgeHere } from '../shared/client/bridge.ts';
import { keptDevice } from '../shared/client/keptDevice.ts';
import { LinkProvider } from '../shared/client/LinkProvider.tsx';
import { pageLink } from '../shared/client/pageLink.ts';
import { I18n } from '../shared/ui/I18n.tsx';
import { languageFor } from '../shared/ui/language.ts';
import { App } from './App.tsx';
import { boardVoice } from './voice/boardVoice.ts';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

const kept = keptDevice('display');
const display = kept.now()?.screen ?? new URLSearchParams(location.search).get('id') ?? 'd1';
const voice = boardVoice(new AudioContext(), display);
// The shell's display has no token here: its main process keeps it.
const ofBrowser = bridgeHere() ? {} : { kept };

createRoot(place).render(
  <StrictMode>
    <I18n initial={languageFor(navigator.languages)}>
      <LinkProvider link={pageLink(kept)}>
        <App display={display} voice={voice} {...ofBrowser} />
      </LinkProvider>
    </I18n>
  </StrictMode>,
);
