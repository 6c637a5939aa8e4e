import type { SetUpBridge, StaffBridge } from '../../protocol/bridge.ts';

declare global {
  interface Window {
    /** On the first page of an Electron app only. */
    readonly ventanillaSetUp: SetUpBridge;
    /** On its page of the staff only. */
    readonly ventanillaStaff: StaffBridge;
  }
}
