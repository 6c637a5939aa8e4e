import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ticketCode } from '../shared/printing/ticketCode.ts';
import { openPointIdentity } from './pointIdentity.ts';

const now = new Date('2026-03-01T12:00:00Z');
let folder = '';
const file = () => join(folder, 'point.json');
const onDisk = async () => JSON.parse(await readFile(file(), 'utf8')) as Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the first start', () => {
  it('makes an identity that only its owner may read', async () => {
    const { point, createdAt } = await openPointIdentity(folder, now);
    expect(point).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(createdAt).toBe('2026-03-01T12:00:00.000Z');
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(Buffer.from((await onDisk()).secret ?? '', 'base64url')).toHaveLength(32);
  });

  it('makes another one for another point', async () => {
    const mine = await openPointIdentity(folder, now);
    const yours = await openPointIdentity(join(folder, 'other'), now);
    expect(yours.point).not.toBe(mine.point);
    expect(yours.fingerprint).not.toBe(mine.fingerprint);
    expect(yours.ticketCode('T1')).not.toBe(mine.ticketCode('T1'));
  });

  it('never makes one beside recorded days', async () => {
    await mkdir(join(folder, 'days'));
    await writeFile(join(folder, 'days', '2026-02-28.jsonl'), '{}\n');
    await expect(openPointIdentity(folder, now)).rejects.toThrow(`${file()} is missing although days are recorded`);
    expect(await readdir(folder)).toEqual(['days']);
  });
});

describe('every later start', () => {
  it('gives the same identity', async () => {
    const first = await openPointIdentity(folder, now);
    const later = await openPointIdentity(folder, new Date('2027-01-01T00:00:00Z'));
    const told = ({ point, createdAt, fingerprint }: typeof first) => ({ point, createdAt, fingerprint });
    expect(told(later)).toEqual(told(first));
    expect(later.ticketCode('T1')).toBe(first.ticketCode('T1'));
    expect(later.hmac('asked', 'x')).toEqual(first.hmac('asked', 'x'));
  });

  it('says what is wrong in one line that tells no secret', async () => {
    await openPointIdentity(folder, now);
    const kept = await onDisk();
    const { secret = '' } = kept;
    const harmed = [`{"secret":"${secret}"`, `${secret}`, JSON.stringify({ ...kept, secret: secret.slice(1) })];
    for (const text of harmed) {
      await writeFile(file(), text);
      const said = await openPointIdentity(folder, now).then(String, String);
      expect(said).toMatch(
        /is damaged and was left as it is; .*\((it is no JSON|secret: is not 32 bytes in base64url)\)$/,
      );
      expect(said).not.toContain(secret.slice(2, 9));
    }
  });

  it.each<[string, (kept: Record<string, unknown>) => unknown]>([
    ['no secret', ({ secret, ...rest }) => rest],
    ['a short secret', (kept) => ({ ...kept, secret: 'c2hvcnQ' })],
    ['a bad id', (kept) => ({ ...kept, point: '../../etc' })],
    ['a broken key', (kept) => ({ ...kept, privateKey: 'x' })],
    ['a key of another kind', (kept) => ({ ...kept, privateKey: p256() })],
    ['something a later version wrote', (kept) => ({ ...kept, certificate: 'x' })],
  ])('refuses a file with %s by name, and leaves it', async (_, harm) => {
    await openPointIdentity(folder, now);
    const harmed = JSON.stringify(harm(await onDisk()));
    await writeFile(file(), harmed);
    await expect(openPointIdentity(folder, now)).rejects.toThrow(`${file()} is damaged`);
    expect(await readFile(file(), 'utf8')).toBe(harmed);
  });
});

const p256 = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('what only the point can compute', () => {
  it('is separate by purpose, wherever purpose and text are cut', async () => {
    const { hmac } = await openPointIdentity(folder, now);
    const all = [hmac('asked', 'x'), hmac('ticket', 'x'), hmac('aske', 'dx'), hmac('', 'askedx'), hmac('', '5:askedx')];
    expect(new Set(all.map((each) => each.toString('hex'))).size).toBe(all.length);
    expect(all[0]).toHaveLength(32);
  });

  it('gives each pairing its key and each ticket its code', async () => {
    const identity = await openPointIdentity(folder, now);
    const codes = [
      identity.ticketCode('T1'),
      identity.ticketCode('T2'),
      ticketCode(identity.deviceKey(1), 'T1'),
      ticketCode(identity.deviceKey(2), 'T1'),
    ];
    expect(new Set(codes).size).toBe(4);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  });

  it('follows the definition, so that another program gives the same', async () => {
    const identity = await openPointIdentity(folder, now);
    const { secret = '', privateKey = '' } = await onDisk();
    const key = Buffer.from(secret, 'base64url');
    expect(identity.hmac('asked', 'ñ')).toEqual(createHmac('sha256', key).update('5:askedñ').digest());
    expect(identity.deviceKey(7)).toEqual(createHmac('sha256', key).update('6:device7').digest());
    expect(createPublicKey(privateKey).asymmetricKeyType).toBe('ed25519');
    expect(identity.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
