import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Seen, useView } from '../../shared/client/useView.ts';
import { spelled } from '../../shared/ui/LabelText.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import { useServerClock } from '../../shared/ui/useServerClock.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { Agent } from '../agent/agent.ts';
import { DialogNow } from '../dialogs/DialogNow.tsx';
import { Queue } from '../queue/Queue.tsx';
import { Stage } from '../stage/Stage.tsx';
import { ActionBar } from './ActionBar.tsx';
import type { ActionId, DialogName } from './action.ts';
import { actions } from './actions.ts';
import { hasArrived, ringSoftly } from './arrival.ts';
import { DeskTop } from './DeskTop.tsx';
import { DeskContext, type DeskNow } from './deskNow.ts';
import { LostStrip } from './LostStrip.tsx';
import { OfflineStrip } from './OfflineStrip.tsx';
import { PrinterStrip } from './PrinterStrip.tsx';
import { TroubleStrip } from './TroubleStrip.tsx';
import { useAsking } from './useAsking.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import { useLetterKeys } from './useLetterKeys.ts';
import { WindowsStrip } from './WindowsStrip.tsx';
import './desk.css';
import './tablet.css';

type Props = { readonly agent: Agent; readonly onLeave: () => void };

/** The desk of the counter that the page shows, as soon as the server has told of it. */
export function Desk({ agent, onLeave }: Props) {
  const { t } = useTranslation(['counter', 'common']);
  const { view, at, lostSince, trouble, windows } = useView('counter');
  if (!view || !at) return <main className="choose">{t('common:connecting')}</main>;
  return <DeskOf {...{ view, at, lostSince, trouble, windows, agent, onLeave }} />;
}

type DeskOfProps = Props &
  Pick<Seen<'counter'>, 'lostSince' | 'trouble' | 'windows'> & { readonly view: CounterView; readonly at: string };

/** A shorter cut is over before anybody has read of it, in milliseconds; with the silence before it below three seconds. */
const calmMs = 500;

function DeskOf({ view, at, lostSince, trouble, windows, agent, onLeave }: DeskOfProps) {
  const { t } = useTranslation('counter');
  const { now, aheadMs } = useServerClock(at);
  const isLost = useLasting(lostSince !== null, calmMs);
  const desk = useDeskNow({ view, at, now, isLost, agent, onLeave });
  useDeskKeys(desk);
  const arrived = useArrivals(view);
  const { refusal } = desk.asking;

  return (
    <DeskContext value={desk}>
      <div className="desk-page">
        <DeskTop />
        {isLost && lostSince !== null && <LostStrip forMs={now - aheadMs - lostSince} />}
        {!isLost && trouble && <TroubleStrip trouble={trouble} />}
        {!isLost && windows > 1 && <WindowsStrip />}
        <PrinterStrip printers={view.printers} zone={view.zone} />
        <OfflineStrip offline={view.offline} />
        <main className="desk">
          <section className="desk-stage" aria-label={t('counterNamed', { name: view.counter.name })}>
            <Stage />
            {refusal && (
              <div className="desk-refusal">
                <Notice tone="bad">{refusal}</Notice>
              </div>
            )}
          </section>
          <ActionBar />
          <Queue />
        </main>
        <DialogNow />
        <p className="visually-hidden" role="status">
          {view.counter.isMine &&
            view.current?.stage === 'called' &&
            `${t('calledNow')}: ${spelled(view.current.label)}`}
          {!view.current && arrived && t('freeArrived', { label: spelled(arrived) })}
        </p>
      </div>
    </DeskContext>
  );
}

type Parts = Pick<DeskNow, 'view' | 'at' | 'now' | 'isLost' | 'agent'> & { readonly onLeave: () => void };

function useDeskNow({ onLeave, ...parts }: Parts): DeskNow {
  const { view, at, now, isLost } = parts;
  const asking = useAsking({ view, now, isLost, onClosed: onLeave });
  const letterKeys = useLetterKeys();
  const [open, setOpen] = useState<{ readonly name: DialogName; readonly about: string | null } | null>(null);
  const press = (id: ActionId) => {
    const { asks, isPossible } = actions[id];
    if (asks && isPossible(view, now)) {
      asking.dismiss();
      setOpen({ name: asks, about: null });
    } else void asking.ask(id);
  };
  return {
    ...parts,
    // Cut off, the waits stand still with the list they belong to.
    sinceViewMs: isLost ? 0 : now - Date.parse(at),
    asking,
    press,
    dialog: open?.name ?? null,
    about: open?.about ?? null,
    openDialog: (name, about) => setOpen({ name, about: about ?? null }),
    closeDialog: () => setOpen(null),
    letterKeys,
    leave: onLeave,
  };
}

/** Rings when somebody arrives at the idle counter; the label of who did, until the desk moves on. */
function useArrivals(view: CounterView): string | null {
  const before = useRef<CounterView | null>(null);
  const [label, setLabel] = useState<string | null>(null);
  useEffect(() => {
    const first = view.queue[0];
    if (first && hasArrived(before.current, view)) {
      ringSoftly();
      setLabel(first.label);
    }
    before.current = view;
  }, [view]);
  return label;
}

/** Whether something has been so for a while (ms), to the moment: the clock on the screen steps by whole seconds. */
function useLasting(is: boolean, forMs: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLasts(true), forMs);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [is, forMs]);
  return is && lasts;
}
