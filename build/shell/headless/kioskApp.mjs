import Module, { createRequire } from 'node:module';
import { headlessElectron } from './electron.mjs';

// kioskApp.mjs <kiosk.cjs> <folder> <screen>: runs the built main process of the kiosk without a page. Its parent sends
// { id, command } as the page would, and is sent { id, reply } and every state of the link.

const [, , program = '', folder = '', kiosk = 'k1'] = process.argv;
const own = { url: `app://ventanilla/kiosk?id=${kiosk}`, parent: null };
const { electron, handled, heard } = headlessElectron(folder, (_channel, state) => process.send?.({ state }));
const event = { senderFrame: own, sender: new electron.BrowserWindow().webContents };

/** @typedef {(name: string, ...rest: unknown[]) => unknown} Load */
const modules = /** @type {{ _load: Load }} */ (/** @type {unknown} */ (Module));
const load = modules._load;
modules._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
createRequire(import.meta.url)(program);

// As soon as the main process listens, its page is there.
const began = setInterval(() => {
  if (heard.listenerCount('link:open') === 0 || !handled.has('link:send')) return;
  clearInterval(began);
  heard.emit('link:open', event);
  heard.emit('link:show', event, { screen: { type: 'kiosk', id: kiosk }, language: 'es' });
  process.send?.({ isOpen: true });
}, 5);
setInterval(() => heard.emit('page:alive', event), 2_000);

process.on('message', async (/** @type {{ id: number, command: object }} */ { id, command }) => {
  process.send?.({ id, reply: await handled.get('link:send')?.(event, { command }) });
});
// Without its test it is of no use to anybody.
process.on('disconnect', () => process.exit(0));
