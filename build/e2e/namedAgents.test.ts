import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import type { AgentId } from '../../shared/domain/ids.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { openBrowser, openPage } from './browser.ts';
import { type DeskPoint, openDeskPoint } from './counter/deskPoint.ts';
import { looksRight } from './looks.ts';
import { label } from './room.ts';

let point: DeskPoint;
let browser: Browser;
beforeAll(async () => {
  [point, browser] = await Promise.all([
    openDeskPoint({ publicNames: [{ agent: 'agent1' as AgentId, name: 'Marta Lucía' }] }),
    openBrowser(),
  ]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});

/** Calls the next at a counter, which its agent opens first. */
async function calls(agent: string, counter: string): Promise<void> {
  const { port, pins } = point.server;
  const json = { agent, pin: pins[agent] };
  const { body } = await ask<{ token: string }>(port, { method: 'POST', path: '/api/sign-in', json });
  for (const command of [
    { type: 'open-counter', counter },
    { type: 'call-next', counter, after: null },
  ]) {
    const sent = { id: `${agent}-${command.type}`, command };
    const asked = { method: 'POST', path: '/api/commands', json: sent, token: body.token } as const;
    expect((await ask<Reply>(port, asked)).body).toMatchObject({ ok: true });
  }
}

/** Which lines of a lone call stand nearer than 10 px to the one above, by their letters as they are drawn (capitals: 668 of 1000 of the font). */
const tooNear = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const lines = ['.call-label', '.call-counter', '.call-by'].map((name) => {
      const element = document.querySelector(`.call-one ${name}`);
      if (!element) return { name, top: Number.NaN, bottom: Number.NaN };
      const { top, bottom } = element.getBoundingClientRect();
      const spare = Math.max(0, (bottom - top - 0.668 * Number.parseFloat(getComputedStyle(element).fontSize)) / 2);
      return { name, top: top + spare, bottom: bottom - spare };
    });
    return lines.flatMap((line, n) => {
      const above = lines[n - 1];
      return above && !(line.top - above.bottom >= 10)
        ? [`${line.name} is ${(line.top - above.bottom).toFixed(1)} px below ${above.name}`]
        : [];
    });
  });

it('who wants it is named in the room and on the phone, and nobody else', async () => {
  const codes: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const reply = await point.take('payments');
    const taken = reply.ok ? reply.events.find((event) => event.type === 'ticket-taken') : undefined;
    codes.push(String(taken && 'code' in taken ? taken.code : ''));
  }
  const board = await openPage(browser, `${point.server.url}/display`, 1920, 1080);
  await calls('agent1', '2');
  await label(board.page, 'B001').first().waitFor();
  await board.page.getByText('Le atiende Marta Lucía').waitFor();
  await looksRight(board.page, 'board-named');
  expect(await tooNear(board.page)).toEqual([]);
  const size = await board.page
    .locator('.call-by')
    .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
  expect(size).toBeGreaterThanOrEqual(44);
  const phone = await openPage(browser, `${point.server.url}/t/${codes[0]}`, 390, 844);
  await phone.page.getByText('Marta Lucía').waitFor();
  await looksRight(phone.page, 'phone-named');
  await calls('agent2', '3');
  const other = await openPage(browser, `${point.server.url}/t/${codes[1]}`, 390, 844);
  await label(other.page, 'B002').first().waitFor();
  await label(board.page, 'B002').first().waitFor();
  for (const { page } of [board, other]) expect(await page.locator('body').innerText()).not.toMatch(/agent|Agente/);
});
