import { inWords } from './verify/inWords.ts';
import { verifyFolder } from './verify/verifyFolder.ts';
import { verifyOptions } from './verify/verifyOptions.ts';

const options = verifyOptions(process.argv.slice(2), process.env);
const { lines, code } = options.ok ? inWords(await verifyFolder(options.dataDir)) : { lines: [options.text], code: 2 };
// What was found goes to standard output; that nothing could be looked at, to standard error.
const stream = code === 2 ? process.stderr : process.stdout;
stream.write(lines.map((line) => `${line}\n`).join(''));
process.exitCode = code;
