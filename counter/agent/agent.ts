import type { Session } from '../../shared/protocol/messages.ts';

/** Who is signed in here. */
export type Agent = NonNullable<Session['session']>;
