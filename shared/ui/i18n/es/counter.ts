import { agent } from './counter/agent.ts';
import { desk } from './counter/desk.ts';
import { dialogs } from './counter/dialogs.ts';
import { queue } from './counter/queue.ts';
import { stage } from './counter/stage.ts';

/** The texts of the counter, by the room of the page in which they stand. */
export const counter = { ...agent, ...desk, ...stage, ...queue, ...dialogs } as const;
