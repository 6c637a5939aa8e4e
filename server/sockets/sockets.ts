import type { Server, Socket } from 'socket.io';
import type { Language } from '../../shared/domain/setup.ts';
import type { ClientToServer, ServerToClient } from '../../shared/protocol/messages.ts';
import type { Looking } from '../../shared/views/screen.ts';

/** What a socket is shown: nothing before its hello. `language`: in which it is told why it is shown nothing any more. */
export type SocketData = { looking?: Looking; language?: Language };

type NoEvents = Record<string, never>;

export type Sockets = Server<ClientToServer, ServerToClient, NoEvents, SocketData>;
export type ScreenSocket = Socket<ClientToServer, ServerToClient, NoEvents, SocketData>;
