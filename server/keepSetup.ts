import type { Setup } from '../shared/domain/setup.ts';
import type { ServicePoint } from './servicePoint.ts';

/**
 * Keeps the readable copy of the setup up to date with each change. Returns how to stop, once the point takes nothing more: resolves
 * when the last change is written.
 */
export function keepSetup(
  point: Pick<ServicePoint, 'state' | 'onCommitted'>,
  keep: (setup: Setup) => Promise<void>,
  onFault: (error: unknown) => void,
): () => Promise<void> {
  // By identity: only a change makes another object, and a copy that somebody has edited is left alone until there is one.
  let inForce = point.state().setup;
  let writing = Promise.resolve();
  const look = () => {
    const { setup } = point.state();
    if (setup === inForce) return;
    inForce = setup;
    writing = keep(setup).catch(onFault);
  };
  const stop = point.onCommitted(look);
  return async () => {
    stop();
    look();
    await writing;
  };
}
