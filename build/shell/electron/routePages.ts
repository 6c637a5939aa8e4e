import type { Request as Asked, Page, Route } from 'playwright-core';
import type { ShimWindow } from './browserWindow.ts';
import { asElectron } from './places.ts';
import { stoppable, type World } from './world.ts';

/** Lets the app answer what its pages ask of it, asks it before they go anywhere, and notes whatever gets outside. */
export async function routePages(world: World, windowOf: (page: unknown) => ShimWindow | undefined): Promise<void> {
  world.context.on('page', (page: Page) => {
    // Whoever opened it is asked afterwards; Electron asks before, and opens none.
    void page.opener().then((opener) => {
      if (!opener) return;
      if (windowOf(opener)?.webContents.mayOpen(asElectron(page.url())) ?? true) world.popups.push(page.url());
      else void page.close();
    });
  });
  await world.context.route('**/*', async (route) => {
    const asked = route.request();
    const window = asked.isNavigationRequest() ? windowOf(pageOf(asked)) : undefined;
    if (window && !mayNavigate(window, asked)) return route.abort('aborted');
    const url = asElectron(asked.url());
    return url.startsWith('app:') ? answerBy(world, route, url) : outside(world, route);
  });
}

function pageOf(asked: Asked): Page | null {
  try {
    return asked.frame().page();
  } catch {
    // A new window's first request has no frame yet.
    return null;
  }
}

function mayNavigate(window: ShimWindow, asked: Asked): boolean {
  const url = asElectron(asked.url());
  const isMainFrame = asked.frame().parentFrame() === null;
  if (isMainFrame && window.loading === asked.url()) {
    window.loading = null;
    return true;
  }
  const event = stoppable({ url, isMainFrame });
  window.webContents.emit('will-frame-navigate', event);
  if (isMainFrame && !event.defaultPrevented) window.webContents.emit('will-navigate', event, url);
  return !event.defaultPrevented;
}

async function answerBy(world: World, route: Route, url: string): Promise<void> {
  const asked = route.request();
  const body = asked.postDataBuffer();
  const headers = await asked.allHeaders();
  const request = new Request(url, {
    method: asked.method(),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
    ...(body && { body: new Uint8Array(body) }),
  });
  const answer = world.answer ? await world.answer(request) : new Response(null, { status: 404 });
  await route
    .fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
    .catch(() => undefined);
}

/** Whatever is asked of the world outside gets an answer, so that a hole shows. */
async function outside(world: World, route: Route): Promise<void> {
  world.escaped.push(route.request().url());
  await route
    .fulfill({
      status: 200,
      contentType: 'text/html',
      headers: { 'access-control-allow-origin': '*' },
      body: 'outside',
    })
    .catch(() => undefined);
}
