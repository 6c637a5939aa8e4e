import type { ReactNode } from 'react';
import { useFit } from '../useFit.ts';

type Props = {
  readonly name: string;
  readonly children: ReactNode;
  /** The keys of the lower third, where all keys are to be there. */
  readonly lowKeys?: ReactNode;
};

/** A screen's own part: what is read and, below it or among it, what is touched. */
export function Screen({ name, children, lowKeys }: Props) {
  const part = useFit();
  return (
    <>
      <main ref={part} className={`screen ${name}`}>
        {children}
      </main>
      {lowKeys && <div className={`low-keys low-keys-${name}`}>{lowKeys}</div>}
    </>
  );
}
