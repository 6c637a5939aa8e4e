import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridgeHere } from '../shared/client/bridge.ts';
import { keptDevice } from '../shared/client/keptDevice.ts';
import { LinkProvider } from '../shared/client/LinkProvider.tsx';
import { I18n } from '../shared/ui/I18n.tsx';
import '../shared/ui/base.css';
import { App } from './App.tsx';
import { kioskIn } from './kioskIn.ts';
import { kioskLink } from './kioskLink.ts';
import { pageSpeaker } from './speech/pageSpeaker.ts';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

const kept = keptDevice('kiosk');
const kiosk = kioskIn(location.search, kept.now()?.screen);
const speaker = pageSpeaker();
// The shell's kiosk has no token here: its main process keeps it.
const ofBrowser = bridgeHere() ? {} : { kept };

createRoot(place).render(
  <StrictMode>
    <LinkProvider link={kioskLink(kiosk, kept)}>
      <I18n initial="es">
        <App kiosk={kiosk} speaker={speaker} {...ofBrowser} />
      </I18n>
    </LinkProvider>
  </StrictMode>,
);
