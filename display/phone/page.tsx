import '../../shared/ui/base.css';
import './phone.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LinkProvider } from '../../shared/client/LinkProvider.tsx';
import { socketLink } from '../../shared/client/socketLink.ts';
import { phonePath } from '../../shared/protocol/messages.ts';
import { languageFor } from '../../shared/ui/language.ts';
import { alarmOf } from './alarm.ts';
import { browserRinger } from './browserRinger.ts';
import { keepFresh } from './keepFresh.ts';
import { Phone } from './Phone.tsx';
import { stayAwake } from './stayAwake.ts';

/** How often the server's own page is asked for while no socket gets through, in ms. */
const freshEveryMs = 15_000;

const place = document.getElementById('page');
const code = place?.dataset.code;
if (!place || !code) throw new Error('The page has no place to draw in, or no ticket.');

// The language in which the server wrote the page: the ticket's, or the one that was chosen.
const language = languageFor([document.documentElement.lang]);
const link = socketLink({ socket: { path: phonePath, auth: { token: code } } });
const ringer = browserRinger();
const alarm = ringer && alarmOf(ringer);
const awake = stayAwake();

// What the server wrote stands until there is something newer.
const stopRefreshing = keepFresh(place, freshEveryMs);
const stopWaiting = link.subscribe(() => {
  const { shown, refusal } = link.state();
  if (!shown && !refusal) return;
  stopWaiting();
  stopRefreshing();
  createRoot(place).render(
    <StrictMode>
      <LinkProvider link={link}>
        <Phone initial={language} alarm={alarm} awake={awake} />
      </LinkProvider>
    </StrictMode>,
  );
});
link.show({ type: 'ticket' }, language);
