import type { RejectionType } from '../../../shared/domain/rejections.ts';
import { isFault, type Refusal } from '../../../shared/protocol/refusals.ts';
import { en } from '../../../shared/protocol/texts/en.ts';

/** Every refusal there is: each has a text in each language. */
export const allRefusals = Object.keys(en) as readonly Refusal['type'][];

/** Those by which the rules of the queue say no. */
export const domainRefusals = allRefusals.filter((type): type is RejectionType => !isFault(type));
