import { ofEach, type Problems, problemIf, unique } from './problem.ts';

/** An id as the wire takes it, too: 1–64 of `A-Za-z0-9._:-`. */
export const nameProblems = (id: string, field: string): Problems =>
  problemIf(!/^[A-Za-z0-9._:-]{1,64}$/.test(id), field, 'not-a-name');

/** The ids of a list: well made, and each only once. */
export const idsProblems = (list: readonly { readonly id: string }[], field: string): Problems => [
  ...ofEach(list, field, ({ id }, at) => nameProblems(id, `${at}.id`)),
  ...unique(list, field, ({ id }) => id, '.id'),
];

/** The codes of a list of reasons or outcomes: well made, and each only once. */
export const codesProblems = (list: readonly { readonly code: string }[], field: string): Problems => [
  ...ofEach(list, field, ({ code }, at) => nameProblems(code, `${at}.code`)),
  ...unique(list, field, ({ code }) => code, '.code'),
];
