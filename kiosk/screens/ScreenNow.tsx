import type { ReactNode } from 'react';
import { type Scene, screenOf } from '../scene.ts';
import type { Acts } from '../useVisit.ts';
import { Asking } from './Asking.tsx';
import { Bring } from './Bring.tsx';
import { ChooseLanguage } from './ChooseLanguage.tsx';
import { ClosedPoint } from './ClosedPoint.tsx';
import { Help } from './Help.tsx';
import { Needs } from './Needs.tsx';
import { Preferential } from './Preferential.tsx';
import { Refused } from './Refused.tsx';
import { Services } from './Services.tsx';
import { Start } from './Start.tsx';
import { StillThere } from './StillThere.tsx';
import { Ticket } from './Ticket.tsx';
import { WhichToBring } from './WhichToBring.tsx';

/** What every screen is given. */
export type ScreenProps = { readonly scene: Scene; readonly acts: Acts };

/** The screen that stands there now. */
export function ScreenNow({ scene, acts }: ScreenProps): ReactNode {
  const { over, at } = scene.visit;
  const screen = screenOf(scene);
  if (screen === 'idle') return <StillThere scene={scene} />;
  if (over?.over === 'language') return <ChooseLanguage scene={scene} acts={acts} />;
  if (over?.over === 'help') return <Help outcome={over.outcome} />;
  switch (at.step) {
    case 'start':
      return screen === 'closed' ? <ClosedPoint scene={scene} /> : <Start scene={scene} acts={acts} />;
    case 'services':
      return <Services scene={scene} acts={acts} />;
    case 'which-to-bring':
      return <WhichToBring scene={scene} acts={acts} />;
    case 'bring':
      return <Bring service={at.service} scene={scene} acts={acts} />;
    case 'preferential':
      return <Preferential service={at.service} scene={scene} acts={acts} />;
    case 'needs':
      return <Needs scene={scene} acts={acts} />;
    case 'asking':
      return <Asking service={at.service} isCutOff={scene.lostSince !== null} />;
    case 'ticket':
      return <Ticket step={at} scene={scene} acts={acts} />;
    case 'refused':
      return <Refused text={at.text} />;
    default:
      return at satisfies never;
  }
}
