import { ActionButton } from './ActionButton.tsx';
import { useDesk } from './deskNow.ts';
import { offered } from './offered.ts';

/** What else can be done with the person now, a line each. */
export function SideActions() {
  const { view, now } = useDesk();
  const side = offered(view, now, 'side');
  if (side.length === 0) return null;
  return (
    <ul className="side-actions">
      {side.map((id) => (
        <li key={id}>
          <ActionButton action={id} />
        </li>
      ))}
    </ul>
  );
}
