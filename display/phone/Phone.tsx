import { useEffect, useRef, useState } from 'react';
import { useLink } from '../../shared/client/LinkProvider.tsx';
import { useView } from '../../shared/client/useView.ts';
import { type PhoneTexts, phoneTexts } from '../../shared/protocol/phoneTexts.ts';
import { type Language, localText } from '../../shared/ui/language.ts';
import type { TicketView } from '../../shared/views/ticketView.ts';
import { Announced } from './Announced.tsx';
import type { Alarm } from './alarm.ts';
import { CutOff } from './CutOff.tsx';
import { Stage } from './Stage.tsx';
import type { StayAwake } from './stayAwake.ts';
import { Top } from './Top.tsx';
import { useCutOff } from './useCutOff.ts';

type Props = { readonly initial: Language; readonly alarm: Alarm | null; readonly awake: StayAwake };

/** One ticket on the phone of whoever holds it. */
export function Phone({ initial, alarm, awake }: Props) {
  const [language, chooseLanguage] = useLanguageOfPage(initial);
  const texts = phoneTexts[language];
  const { view, at, lostSince, trouble, refusal } = useView('ticket');
  const cutOffAt = useCutOff(at, lostSince);
  const main = useRef<HTMLElement>(null);
  useRinging(view, alarm);
  useTouches(view?.stage === 'waiting' || view?.stage === 'called', alarm, awake);
  useNewsFirst(view?.stage, main);
  useEffect(() => {
    document.title = titleOf(view, texts);
  }, [view, texts]);

  const shown = { texts, language, alarm, awake };
  return (
    <main className="phone" data-stage={view?.stage} ref={main}>
      <div className="phone-page">
        <Top name={view ? localText(view.name, language) : ''} language={language} onChoose={chooseLanguage} />
        {view && <CutOff at={cutOffAt} zone={view.zone} texts={texts} />}
        {view && <Stage {...shown} view={view} isCutOff={cutOffAt !== null} cannotLeave={trouble !== null} />}
        {!view && refusal && <Unknown texts={texts} text={refusal.why === 'not-found' ? null : refusal.text} />}
        <Announced view={view} texts={texts} />
      </div>
    </main>
  );
}

/** Its code opens nothing any more, or the server shows nothing for a reason of its own. */
function Unknown({ texts: { unknown }, text }: { readonly texts: PhoneTexts; readonly text: string | null }) {
  return (
    <section className="phone-card">
      <h1 tabIndex={-1}>{text ?? unknown.title}</h1>
      {text === null && <p>{unknown.text}</p>}
    </section>
  );
}

const titleOf = (view: TicketView | null, texts: PhoneTexts): string => {
  if (!view) return texts.unknown.title;
  return view.stage === 'called'
    ? `${texts.yourTurn} · ${texts.counter} ${view.counter}`
    : `${view.label} · ${texts.yourNumber}`;
};

/** The language of the page, kept in its address so that it is the same after a reload. */
function useLanguageOfPage(initial: Language): readonly [Language, (language: Language) => void] {
  const link = useLink();
  const [language, setLanguage] = useState(initial);
  const choose = (next: Language) => {
    setLanguage(next);
    document.documentElement.lang = next;
    history.replaceState(null, '', `?lang=${next}`);
    link.show({ type: 'ticket' }, next);
  };
  return [language, choose];
}

/** Each call rings, a recall too; whatever comes after it is quiet. */
function useRinging(view: TicketView | null, alarm: Alarm | null): void {
  const call = view?.stage === 'called' ? view.lastCalledAt : null;
  useEffect(() => {
    if (call === null) alarm?.silence();
    else alarm?.ring();
  }, [call, alarm]);
}

/** While its number may be called, any touch of the phone lets it ring and keeps it lit; whoever is called ends the ringing by it. */
function useTouches(isInLine: boolean, alarm: Alarm | null, awake: StayAwake): void {
  useEffect(() => {
    if (!isInLine) return undefined;
    const touched = () => {
      alarm?.touched();
      awake.ask();
    };
    for (const touch of touches) window.addEventListener(touch, touched);
    return () => {
      for (const touch of touches) window.removeEventListener(touch, touched);
      awake.rest();
    };
  }, [isInLine, alarm, awake]);
}

/** What browsers take as leave to sound. */
const touches = ['pointerup', 'keydown'];

/** What has become of the ticket is read out and stands at the top of the screen, wherever its reader was. */
function useNewsFirst(stage: TicketView['stage'] | undefined, main: { readonly current: HTMLElement | null }): void {
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    main.current?.querySelector('h1')?.focus();
    window.scrollTo(0, 0);
  }, [stage, main]);
}
