import type { FastifyInstance } from 'fastify';
import { openApi, operations } from './openApi.ts';

/** The API described: as OpenAPI for programs, and as a page without any script or outside resource for people. */
export function addDocs(http: FastifyInstance, version: string): void {
  http.get('/api/docs/json', () => openApi(version));
  http.get('/api/docs/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  http.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page(version)));
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The colours of the pages' tokens, whose built files have names that change with their content. */
const style = `body { margin: 0; background: #fbf8f3; color: #14212e; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: 2rem 1.5rem 6rem; }
h1 { font-size: 2rem; }
h2 { margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid #d8cfc0; font-size: 1.15rem; }
h2 code { color: #0a4a5c; font-weight: 700; }
a { color: #0a4a5c; }
p { margin: .4rem 0; }
pre { overflow-x: auto; padding: .75rem 1rem; border-radius: .5rem; background: #f2ece2; font-size: .875rem; }
summary { cursor: pointer; color: #0a4a5c; }
:focus-visible { outline: 3px solid #0b63ce; outline-offset: 2px; }
`;

const page = (version: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Ventanilla ${escaped(version)}: API</title>
<link rel="stylesheet" href="/api/docs/style.css">
<main>
<h1>Ventanilla ${escaped(version)}: API</h1>
<p>The same as OpenAPI: <a href="/api/docs/json">/api/docs/json</a>.</p>
${operations.map(section).join('\n')}
</main>
</html>
`;

function section({ method, path, summary, open, body, query = {}, refused = [] }: (typeof operations)[number]): string {
  const lines = [
    `<h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2>`,
    `<p>${escaped(summary)} ${open ? 'Open to everybody.' : 'Asks for a token.'}</p>`,
    ...Object.entries(query).map(([name, text]) => `<p><code>${escaped(name)}</code>: ${escaped(text)}</p>`),
    refused.length > 0 ? `<p>Refused with: ${refused.map((why) => `<code>${why}</code>`).join(', ')}.</p>` : '',
    body ? `<p>For example:</p><pre>${escaped(JSON.stringify(body.example, null, 2))}</pre>` : '',
    body
      ? `<details><summary>Shape</summary><pre>${escaped(JSON.stringify(body.schema, null, 2))}</pre></details>`
      : '',
  ];
  return lines.filter(Boolean).join('\n');
}
