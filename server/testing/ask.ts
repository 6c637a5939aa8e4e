import { type IncomingHttpHeaders, request } from 'node:http';

/** One request as a script would make it, every header its own: fetch would not let a test say who it is. */
export type Asking = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly json?: unknown;
  readonly text?: string;
};

export type Answered<Body = unknown> = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
};

/** Asks the server on this port of the loopback address; a body that is no JSON comes back as its text. */
export function ask<Body = unknown>(port: number, asking: Asking): Promise<Answered<Body>> {
  const sent = asking.text ?? (asking.json === undefined ? undefined : JSON.stringify(asking.json));
  const headers = {
    ...(asking.json !== undefined && { 'content-type': 'application/json' }),
    ...(sent !== undefined && { 'content-length': String(Buffer.byteLength(sent)) }),
    ...(asking.token && { authorization: `Bearer ${asking.token}` }),
    ...asking.headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: asking.path, method: asking.method ?? 'GET', headers },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: bodyOf(text) as Body });
        });
        reply.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(sent);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
