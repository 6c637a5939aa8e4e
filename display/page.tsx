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
import { soundOf } from './board/sound.ts';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

const kept = keptDevice('display');
const named = new URLSearchParams(location.search).get('id');
// The shell's display has no token here: its main process keeps it.
const ofBrowser = bridgeHere() ? {} : { kept };

createRoot(place).render(
  <StrictMode>
    <I18n initial={languageFor(navigator.languages)}>
      <LinkProvider link={pageLink(kept)}>
        <App display={kept.now()?.screen ?? named ?? 'd1'} sound={soundOf(new AudioContext())} {...ofBrowser} />
      </LinkProvider>
    </I18n>
  </StrictMode>,
);
