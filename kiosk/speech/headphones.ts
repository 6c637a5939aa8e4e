/** Tells when headphones are plugged in or out, until the function it gives back is called. */
export function watchHeadphones(onPlugged: (isIn: boolean) => void): () => void {
  const stops = [watchShell(onPlugged), watchDevices(onPlugged)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A shell or a keypad's driver that knows its socket says so with these events of the page. */
function watchShell(onPlugged: (isIn: boolean) => void): () => void {
  const [plugged, unplugged] = [() => onPlugged(true), () => onPlugged(false)];
  window.addEventListener('headphones-in', plugged);
  window.addEventListener('headphones-out', unplugged);
  return () => {
    window.removeEventListener('headphones-in', plugged);
    window.removeEventListener('headphones-out', unplugged);
  };
}

/** A browser tells how many outputs it has, and only a page with a secure origin. */
function watchDevices(onPlugged: (isIn: boolean) => void): () => void {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) return () => {};
  const outputs = async () => (await devices.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput').length;
  let known = outputs().catch(() => 0);
  const look = async () => {
    const before = await known;
    known = outputs().catch(() => before);
    const now = await known;
    if (now !== before) onPlugged(now > before);
  };
  const listener = () => void look();
  devices.addEventListener('devicechange', listener);
  return () => devices.removeEventListener('devicechange', listener);
}
