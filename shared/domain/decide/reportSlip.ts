import type { ReportSlip } from '../commands.ts';
import type { State } from '../model.ts';
import type { Asking, Decision } from './decision.ts';

export function reportSlip(_state: State, _command: ReportSlip, _asking: Asking): Decision {
  throw new Error('Scaffold: reportSlip is being written.');
}
