import { z } from 'zod';
import { deviceRoles, type PairingApproval, type PairingAsk } from './pairing.ts';

/** A name that people gave to something: no control characters, and short enough for a line. */
const spoken = z
  .string()
  .trim()
  .max(60)
  .regex(/^[^\p{C}]*$/u, 'expected letters');

const id = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/, 'expected 1–64 of A-Za-z0-9._-');

export const pairingAskSchema = z.strictObject({
  role: z.enum(deviceRoles),
  name: z.exactOptional(spoken),
}) satisfies z.ZodType<PairingAsk>;

export const pairingApprovalSchema = z.strictObject({
  code: z.string().max(16),
  as: z.union([
    z.strictObject({ kiosk: id.nullable() }),
    z.strictObject({ display: id }),
    z.strictObject({ counter: spoken.min(1) }),
  ]),
}) satisfies z.ZodType<PairingApproval>;
