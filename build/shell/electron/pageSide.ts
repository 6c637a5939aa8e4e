/** What an Electron preload finds in a page, made of two bindings; runs in the page, before its scripts. */
export function pageSide(preload: string): string {
  return `if (window === window.top && location.protocol !== 'about:' && !('__shimDispatch' in window)) {
    const listeners = new Map();
    Object.defineProperty(window, '__shimDispatch', {
      value: (channel, args) => { for (const each of [...(listeners.get(channel) ?? [])]) each({}, ...args); },
    });
    const frozen = (value) => {
      if (typeof value !== 'object' || value === null) return value;
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, frozen(each)])));
    };
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) =>
          Object.defineProperty(window, name, { value: frozen(api), writable: false, configurable: false }),
      },
      ipcRenderer: {
        on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
        removeAllListeners: (channel) => listeners.delete(channel),
        send: (channel, ...args) => void window.__shimSend(channel, args),
        invoke: async (channel, ...args) => {
          const answer = await window.__shimInvoke(channel, args);
          if ('error' in answer) throw new Error(answer.error);
          return answer.value;
        },
      },
    };
    const require = (name) => {
      // A sandboxed preload may load nothing else.
      if (name !== 'electron') throw new Error('module not found: ' + name);
      return electron;
    };
    ((require, module, exports) => { ${preload}
    })(require, { exports: {} }, {});
  }`;
}
