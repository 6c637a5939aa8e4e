import type { FoundServer } from '../../protocol/bridge.ts';

export const findServers = async (): Promise<readonly FoundServer[]> => [];
