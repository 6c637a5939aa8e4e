import type { Identity } from '../identity.ts';

/**
 * Keeps what an answer says about who sits here: a sign-in's token stays in the main process and is taken out of what the
 * page reads; null: this answer says nothing of the kind and goes on as it is.
 */
export async function withoutToken(path: string, answer: Response, identity: Identity): Promise<string | null> {
  if (!answer.ok || !['/api/sign-in', '/api/sign-out', '/api/session'].includes(path)) return null;
  const text = await answer.text();
  const said = objectIn(text);
  if (path === '/api/sign-in') {
    const { token, ...rest } = said;
    if (typeof token === 'string' && token !== '') identity.signedIn(token);
    return JSON.stringify(rest);
  }
  if (path === '/api/sign-out' || said.session === null) identity.signedOut();
  return text;
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
