import type { FastifyInstance } from 'fastify';
import { openApi, operations } from './openApi.ts';

/** The API described: as OpenAPI for programs, and as a page without any script or outside resource for people. */
export function addDocs(http: FastifyInstance, version: string): void {
  http.get('/api/docs/json', () => openApi(version));
  http.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page(version)));
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const page = (version: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Ventanilla ${escaped(version)}: API</title>
<h1>Ventanilla ${escaped(version)}: API</h1>
<p>The same as OpenAPI: <a href="/api/docs/json">/api/docs/json</a>.</p>
${operations.map(section).join('\n')}
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
