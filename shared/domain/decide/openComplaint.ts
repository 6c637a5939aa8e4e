import type { ComplaintNumber } from '../ids.ts';
import type { Complaint, State } from '../model.ts';

/** A complaint that is not closed; undefined: there is none of that number. */
export const openComplaint = ({ complaints }: State, wanted: ComplaintNumber): Complaint | undefined =>
  complaints.open.find(({ number }) => number === wanted);
