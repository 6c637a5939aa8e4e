import { LogOut } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCommand } from '../../shared/client/useCommand.ts';
import type { PhoneTexts } from '../../shared/protocol/phoneTexts.ts';
import { Button } from '../../shared/ui/Button.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import './leave.css';

type Props = {
  readonly texts: PhoneTexts;
  /** Cut off, or the point takes nothing now: it would be done later, when nobody thinks of it any more. */
  readonly isBarred: boolean;
};

type Command = Parameters<ReturnType<typeof useCommand>>[0];
const leave = { type: 'cancel-ticket', reason: 'visitor' } as Command;

/** Leaves the line after one question: the way back is another ticket. */
export function Leave({ texts, isBarred }: Props) {
  const send = useCommand();
  const question = useRef<HTMLDialogElement>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = () => question.current?.close();
  const go = async () => {
    close();
    setIsLeaving(true);
    const reply = await send(leave);
    if (reply.ok) return;
    setIsLeaving(false);
    setRefusal(reply.text);
  };
  return (
    <div className="phone-push">
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <Button
        className="phone-key phone-leave"
        disabledBecause={isBarred && texts.cannotLeave}
        onClick={() => question.current?.showModal()}
      >
        <LogOut aria-hidden />
        {isLeaving ? texts.leaving : texts.leave}
      </Button>
      <dialog className="phone-question" ref={question} aria-labelledby="leave-title" aria-describedby="leave-text">
        <h2 id="leave-title">{texts.leaveAsk.title}</h2>
        <p id="leave-text">{texts.leaveAsk.text}</p>
        {/* First, so that it has the focus: whoever presses without reading stays. */}
        <Button kind="primary" className="phone-key" onClick={close}>
          {texts.leaveNo}
        </Button>
        <Button className="phone-key phone-leave" onClick={go}>
          {texts.leaveYes}
        </Button>
      </dialog>
    </div>
  );
}
