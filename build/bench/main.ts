import { serveParent } from './child.ts';
import { echoServer } from './echoServer.ts';
import { followers } from './followers.ts';
import { rawServer } from './rawServer.ts';
import { runBench } from './runBench.ts';
import { serveMeasurement } from './serveMeasurement.ts';
import { timedServer } from './timedServer.ts';

const [, , part, ...rest] = process.argv;
if (part === 'measure') serveMeasurement(rest);
else if (part === 'echo') serveParent(echoServer());
else if (part === 'followers') serveParent(Promise.resolve(followers()));
else if (part === 'raw') serveParent(rawServer());
else if (part === 'timed') serveParent(timedServer(rest[0] ?? ''));
else await runBench(process.argv.slice(2));
