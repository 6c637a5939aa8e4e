import {
  ClipboardList,
  Faucet,
  FilePenLine,
  type LucideIcon,
  MessageCircleQuestionMark,
  ReceiptText,
  UserRound,
} from 'lucide-react';
import type { KioskService } from '../../shared/views/kioskView.ts';

const known: Readonly<Record<string, LucideIcon>> = {
  information: MessageCircleQuestionMark,
  payments: ReceiptText,
  claims: FilePenLine,
  connections: Faucet,
};

/** The picture of a service: its own where we have one, else its level's. */
export const iconOf = ({ id, level }: KioskService): LucideIcon =>
  known[id] ?? (level === 'general' ? ClipboardList : UserRound);
