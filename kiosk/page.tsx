import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LinkProvider } from '../shared/client/LinkProvider.tsx';
import { I18n } from '../shared/ui/I18n.tsx';
import '../shared/ui/base.css';
import { App } from './App.tsx';
import { kioskIn } from './kioskIn.ts';
import { kioskLink } from './kioskLink.ts';
import { pageSpeaker } from './speech/pageSpeaker.ts';

const place = document.getElementById('page');
if (!place) throw new Error('The page has no place to draw in.');

const kiosk = kioskIn(location.search);
const speaker = pageSpeaker();

createRoot(place).render(
  <StrictMode>
    <LinkProvider link={kioskLink(kiosk)}>
      <I18n initial="es">
        <App kiosk={kiosk} speaker={speaker} />
      </I18n>
    </LinkProvider>
  </StrictMode>,
);
