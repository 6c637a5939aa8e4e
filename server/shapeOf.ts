import type { z } from 'zod';

/** A check for `syncedJsonFile`: gives the value in its shape, or throws one line that names fields and never a content. */
export const shapeOf =
  <T>(schema: z.ZodType<T>) =>
  (value: unknown): T => {
    const checked = schema.safeParse(value);
    if (checked.success) return checked.data;
    const lines = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
    throw new Error(lines.join('; '));
  };
