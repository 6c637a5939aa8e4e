import { useDesk } from '../desk/deskNow.ts';
import { stageOf } from '../desk/stageOf.ts';
import { CalledStage } from './CalledStage.tsx';
import { ClosedStage } from './ClosedStage.tsx';
import { FreeStage } from './FreeStage.tsx';
import { PausedStage } from './PausedStage.tsx';
import { ServingStage } from './ServingStage.tsx';
import './stage.css';

/** The person now, or that there is none. */
export function Stage() {
  const { view } = useDesk();
  const { current } = view;
  switch (stageOf(view)) {
    case 'closed':
    case 'taken':
      return <ClosedStage />;
    case 'paused':
      return <PausedStage />;
    case 'free':
      return <FreeStage />;
    case 'called':
      return current && <CalledStage current={current} />;
    case 'serving':
      return current && <ServingStage current={current} />;
  }
}
