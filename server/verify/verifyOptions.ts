import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type VerifyOptions =
  | { readonly ok: true; readonly dataDir: string }
  | { readonly ok: false; readonly text: string };

const usage = 'Use: npm run verify -- --data FOLDER (without it: DATA_DIR, or data in the current folder).';

/** Reads which data folder to look at, as the server does; whatever else is given is told in a sentence. */
export function verifyOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): VerifyOptions {
  const { tokens } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let given: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return { ok: false, text: `"${token.value}" belongs to no option. ${usage}` };
    if (token.name !== 'data') return { ok: false, text: `There is no option ${token.rawName}. ${usage}` };
    const isNextOption = token.inlineValue === false && token.value?.startsWith('--');
    if (!token.value || isNextOption) return { ok: false, text: `--data needs a value. ${usage}` };
    given = token.value;
  }
  return { ok: true, dataDir: resolve(given ?? (env.DATA_DIR || 'data')) };
}
