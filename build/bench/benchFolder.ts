import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPeople, peopleIn } from '../../server/people/people.ts';
import { hashPin } from '../../server/people/pins.ts';
import { openSessions } from '../../server/people/sessions.ts';
import type { Setup } from '../../shared/domain/setup.ts';

/** A data folder with a setup of its own, and the tokens of agents `a1`, `a2`, … who are signed in there. */
export type BenchFolder = { readonly path: string; readonly tokens: readonly string[] };

/** Nobody signs in by PIN here: the cost only has to be one that people.json accepts. */
const leastCost = { N: 1024, r: 8, p: 1 };

/** Fills an empty data folder before its first start. */
export async function fillFolder(path: string, setup: Setup, agents: number): Promise<BenchFolder> {
  await writeFile(join(path, 'setup.json'), JSON.stringify(setup));
  const people = await openPeople(peopleIn(path), Date.now);
  const pin = await hashPin('4821', leastCost);
  const staff = Array.from({ length: agents }, (_, n) => ({
    ...{ id: `a${n + 1}`, name: `Agent ${n + 1}`, role: 'agent' as const, pin },
  }));
  await people.change((before) => ({ ...before, agents: staff }));
  const sessions = openSessions(people, Date.now);
  const tokens: string[] = [];
  for (const agent of staff) tokens.push(await sessions.start(agent));
  return { path, tokens };
}
