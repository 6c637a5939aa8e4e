import { contextBridge, ipcRenderer } from 'electron';
import type { LinkBridge } from '../client/bridge.ts';
import type { LinkState } from '../client/link.ts';
import { bridgeChannel, bridgeName, type SetUpBridge, type StaffBridge } from '../protocol/bridge.ts';
import { firstStartPath, staffPath } from './page/address.ts';

/** How often a page that has drawn something says that it is there, in ms. */
const aliveEveryMs = 2_000;
/** The corner that staff hold, in CSS pixels, and for how long, in ms. */
const corner = 96;
const heldForMs = 5_000;

const link: LinkBridge = {
  open: (tell) => {
    ipcRenderer.removeAllListeners(bridgeChannel.state);
    ipcRenderer.on(bridgeChannel.state, (_event, state: LinkState) => tell(state));
    ipcRenderer.send(bridgeChannel.open);
  },
  show: (screen, language) => ipcRenderer.send(bridgeChannel.show, { screen, ...(language && { language }) }),
  send: (command) => ipcRenderer.invoke(bridgeChannel.send, { command }),
  close: () => ipcRenderer.send(bridgeChannel.close),
};

const staff: StaffBridge = {
  look: () => ipcRenderer.invoke(bridgeChannel.lookAtStaff),
  act: (asked) => ipcRenderer.invoke(bridgeChannel.staff, asked),
  back: () => ipcRenderer.send(bridgeChannel.backToScreen),
};

const setUp: SetUpBridge = {
  look: () => ipcRenderer.invoke(bridgeChannel.lookAtSetUp),
  find: () => ipcRenderer.invoke(bridgeChannel.findServers),
  check: (address) => ipcRenderer.invoke(bridgeChannel.checkServer, { address }),
  save: (asked) => ipcRenderer.invoke(bridgeChannel.saveSetUp, asked),
  lookAtPairing: () => ipcRenderer.invoke(bridgeChannel.lookAtPairing),
  pairAgain: () => ipcRenderer.send(bridgeChannel.pairAgain),
  endPairing: () => ipcRenderer.send(bridgeChannel.endPairing),
  leave: () => ipcRenderer.send(bridgeChannel.leave),
};

/** Every page is given its own bridge and no other; the main process looks again at who calls. */
const bridges: Readonly<Record<string, readonly [string, object]>> = {
  [firstStartPath]: [bridgeName.setUp, setUp],
  [staffPath]: [bridgeName.staff, staff],
};
const [name, bridge] = bridges[location.pathname] ?? [bridgeName.link, link];
contextBridge.exposeInMainWorld(name, bridge);

// A page whose scripts did not load, or whose drawing broke off, has nothing in its place and falls silent.
setInterval(() => {
  if (document.querySelector('#page > *')) ipcRenderer.send(bridgeChannel.alive);
}, aliveEveryMs);

let held: ReturnType<typeof setTimeout> | undefined;
window.addEventListener(
  'pointerdown',
  ({ clientX, clientY }) => {
    clearTimeout(held);
    if (clientX > corner || clientY > corner) return;
    held = setTimeout(() => ipcRenderer.send(bridgeChannel.askStaff), heldForMs);
  },
  true,
);
for (const ends of ['pointerup', 'pointercancel'] as const) {
  window.addEventListener(ends, () => clearTimeout(held), true);
}
