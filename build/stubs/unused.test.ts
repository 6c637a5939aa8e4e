import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };

const packages = Object.keys(lock.packages);
const wanted = ['get-pixels', 'node-bluetooth', 'serialport', 'usb'];

describe('what escpos wants for its own transports and pictures', () => {
  it('comes from this tree, so nothing native is built and no retired package comes along', () => {
    const where = wanted.map((name) => lock.packages[`node_modules/${name}` as 'node_modules/usb'].resolved);
    expect(where).toEqual(wanted.map(() => 'build/stubs/unused'));
    expect(
      packages.filter((path) => /\/(request|node-gyp|node-gyp-build|prebuild-install|bindings)$/.test(path)),
    ).toEqual([]);
  });

  it('loads, and says what it is when it is called', () => {
    const require = createRequire(import.meta.url);
    for (const name of wanted) expect(() => require(name)()).toThrow('encoder only');
  });
});
