import type { NotDone } from '../protocol/messages.ts';
import type { DeviceDecided, DeviceGone, DeviceList, OpenPairing, PairingAs } from '../protocol/pairing.ts';
import { asked, isObject, type Unreachable } from './asked.ts';
import type { Language } from './link.ts';

type Answered<Answer> = Promise<Answer | NotDone | Unreachable>;

/** Who asks to be let in, and the devices there are, for the supervisor whom the cookie names. */
export const listDevices = (language: Language): Answered<DeviceList> =>
  asked({ path: '/api/devices', isAnswer: isList, language });

/** Lets a device in that shows this code. */
export const letIn = ({ pairing, code }: OpenPairing, as: PairingAs, language: Language): Answered<DeviceDecided> =>
  asked({ path: `/api/pairings/${pairing}/approve`, isAnswer: isDecided, body: { code, as }, language });

/** Turns a device away. */
export const turnAway = ({ pairing }: OpenPairing, language: Language): Answered<DeviceGone> =>
  asked({ path: `/api/pairings/${pairing}/refuse`, isAnswer: isDone, body: {}, language });

/** Takes a device's token away. */
export const revoke = (device: string, language: Language): Answered<DeviceGone> =>
  asked({ path: `/api/devices/${device}/revoke`, isAnswer: isDone, body: {}, language });

const isList = (answer: unknown): answer is DeviceList =>
  isObject(answer) && Array.isArray(answer.pairings) && Array.isArray(answer.devices);
const isDone = (answer: unknown): answer is DeviceGone => isObject(answer) && answer.ok === true;
const isDecided = (answer: unknown): answer is DeviceDecided => isDone(answer) && 'screen' in answer;
