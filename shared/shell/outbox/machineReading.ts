import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Reading } from '../../client/outbox/kept.ts';

/** The clocks of the machine: where the system names its boot (Linux), they run on over a restart of this process. */
export function machineReading(): () => Reading {
  const boot = bootId();
  const startedAt = performance.now();
  if (boot !== null) return () => ({ wallMs: Date.now(), steadyMs: uptime() * 1_000, boot });
  const own = crypto.randomUUID();
  return () => ({ wallMs: Date.now(), steadyMs: performance.now() - startedAt, boot: own });
}

/** null: this system does not say which boot it is. */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
}
