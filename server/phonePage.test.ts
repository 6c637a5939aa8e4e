import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSetup } from '../shared/domain/sampleSetup.ts';
import { phoneTexts } from '../shared/protocol/phoneTexts.ts';
import { spelledCode } from './spelledCode.ts';
import type { Answered } from './testing/ask.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, next, open, patiently, take } from './testing/replies.ts';

let point: PointUnderTest;
let agent: string;
beforeAll(async () => {
  point = await startPoint();
  agent = await point.signIn('agent1');
  const supervisor = await point.signIn('supervisor');
  const evil = { es: '<b>&"\'$&$1</b>', en: '<b>&"\'$&$1</b>', pt: '<b>&"\'$&$1</b>' };
  const setup = { ...sampleSetup, name: evil };
  expect((await point.send('setup', { type: 'change-setup', setup }, supervisor)).body).toMatchObject({ ok: true });
  await point.send('open', open('2'), agent);
});
afterAll(() => point.stop());

let sent = 0;
async function visitor(more: object = {}): Promise<{ code: string; id: string; label: string }> {
  sent += 1;
  const { code = '', ticket } = eventOf((await point.send(`v-${sent}`, take('payments', more))).body, 'ticket-taken');
  return { code, ...ticket };
}
const send = (command: object, token = agent) => patiently(() => point.send(`p-${++sent}`, command, token));
type Page = Answered<string>;
const pageNow = (path: string, headers: Record<string, string> = {}) => point.ask({ path, headers }) as Promise<Page>;
const pageAt = (path: string, headers?: Record<string, string>) => patiently(() => pageNow(path, headers));
/** What somebody reads there. */
const readAt = async (path: string) =>
  (await pageAt(path)).body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

describe('a phone that opens its ticket', () => {
  it('reads without a script how it stands, in the language of the ticket or the one that it chooses', async () => {
    await visitor();
    const { code, label } = await visitor({ language: 'pt' });
    const { status, headers, body } = await pageAt(`/t/${code}`);
    expect([status, headers['content-type'], headers['cache-control'], headers['x-robots-tag']]).toEqual([
      ...[200, 'text/html; charset=utf-8', 'no-store', 'noindex'],
    ]);
    expect(body).toContain('<html lang="pt"');
    expect(body).toContain(`<title>${label} · Sua senha</title>`);
    expect(await readAt(`/t/${code}`)).toMatch(/Sua senha B 002 Pagar ou revisar minha fatura .*pessoa antes 1 /);
    expect(await readAt(`/t/${code}?lang=en`)).toMatch(/Your number B 002 Pay or check my bill .*person before you 1 /);
    expect((await pageAt(`/t/${code}?lang=xx`)).body).toContain('<html lang="pt"');
  });

  it('gets the script that follows this ticket, and asks again by itself only where there is none', async () => {
    const { code } = await visitor();
    const { body } = await pageAt(`/t/${code}`);
    expect(body).toContain(`<div id="page" data-code="${code}">`);
    expect(body).toContain('src="/assets/phone.js"');
    expect(body).toContain('<noscript><meta http-equiv="refresh" content="15" /></noscript>');
  });

  it('writes what the setup says as text', async () => {
    const { code } = await visitor();
    const { body } = await pageAt(`/t/${code}`);
    expect(body).toContain('&lt;b&gt;&amp;&quot;&#39;$&amp;$1&lt;/b&gt;');
    expect(body).not.toContain('<b>');
  });

  it('reads that it is called and to which counter, and what has become of it', async () => {
    const [first, second] = [await visitor(), await visitor()];
    let after: string | null = null;
    for (let called = ''; called !== first.id; ) {
      const { ticketId }: { ticketId: string } = eventOf((await send(next('2', after))).body, 'ticket-called');
      [after, called] = [ticketId, ticketId];
      if (called !== first.id) await send({ type: 'start-service', counter: '2', ticket: called });
    }
    expect(await readAt(`/t/${first.code}`)).toContain(`Es su turno Ventanilla 2 Su número ${first.label}`);
    await send({ type: 'start-service', counter: '2', ticket: first.id });
    expect(await readAt(`/t/${first.code}`)).toContain('Le están atendiendo En la ventanilla 2.');
    await send({ type: 'finish-service', counter: '2', ticket: first.id });
    expect(await readAt(`/t/${first.code}`)).toContain('Su atención terminó Gracias por su visita.');
    await send({ type: 'cancel-ticket', reason: 'visitor' }, second.code);
    expect(await readAt(`/t/${second.code}`)).toContain('Este turno ya no está en la fila');
  });

  it('may type the code in small letters, in parts, and with O and I for 0 and 1', async () => {
    const { code } = await visitor();
    const typed = code
      .toLowerCase()
      .replace(/0/g, 'o')
      .replace(/1/g, 'l')
      .replace(/^(.{4})/, '$1-');
    expect((await pageAt(`/t/${typed}`)).body).toContain(`data-code="${code}"`);
    expect(spelledCode('oO iIlL-ab c')).toBe('001111ABC');
  });
});

describe('a code that opens nothing', () => {
  it.each([
    '/t',
    '/t/',
    '/t/0000000000000000',
    '/t/x',
    `/t/${'A'.repeat(130)}`,
    '/t/a/b',
    '/t/%3Cscript%3E',
    '/t/__proto__',
  ])('%s gets a plain page in words, with no script and nothing of the point', async (path) => {
    const { status, headers, body } = await pageAt(path, { 'accept-language': 'en' });
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).toContain('<html lang="en"');
    expect(body).toContain(phoneTexts.en.unknown.title);
    expect(body).not.toMatch(/<script|modulepreload|data-code|refresh|Acueducto|&lt;b&gt;/i);
    expect(body.replace(/AAAA/g, '')).toBe(body);
  });

  it('speaks the language of the reader, or the one that they choose', async () => {
    expect((await pageAt('/t/x')).body).toContain(phoneTexts.es.unknown.title);
    expect((await pageAt('/t/x?lang=pt', { 'accept-language': 'en' })).body).toContain(phoneTexts.pt.unknown.title);
  });

  it('tried often is told to wait, in words, and the page comes back by itself', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => pageNow('/t/0000000000000001', { 'accept-language': 'en' })),
    );
    const [waiting] = answers.filter(({ status }) => status === 429);
    expect(waiting?.body).toContain(phoneTexts.en.tooMany.title);
    expect(waiting?.headers['retry-after']).toBe('1');
    expect(waiting?.body).toContain('<meta http-equiv="refresh" content="2" />');
    expect(waiting?.body).not.toContain('<script');
  });
});
