/**
 * Puts the ticket as the server writes it now in its place, again and again: for where no socket gets through. What stands
 * there stays when no answer comes. Gives the way to stop.
 */
export function keepFresh(place: HTMLElement, everyMs: number): () => void {
  let isStopped = false;
  let isAsking = false;

  async function refresh(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('page');
      if (isStopped || !answer.ok || !fresh) return;
      document.title = page.title;
      place.replaceChildren(...fresh.childNodes);
    } catch {
      // Cut off: the page says at which time it was true.
    } finally {
      isAsking = false;
    }
  }

  const timer = setInterval(refresh, everyMs);
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}
