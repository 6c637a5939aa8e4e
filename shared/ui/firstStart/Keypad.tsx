import { Delete } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import './Keypad.css';

type Props = {
  /** `address`: what names and numbers of servers are made of; `digits`: for a PIN. */
  readonly kind: 'address' | 'digits';
  readonly onKey: (key: string) => void;
  readonly onDelete: () => void;
};

const rows = {
  address: ['1234567890', 'qwertyuiop', 'asdfghjkl-', 'zxcvbnm.:'],
  digits: ['123', '456', '789', '0'],
} as const;

/** Keys for a machine without a keyboard; they leave the focus where it is. */
export function Keypad({ kind, onKey, onDelete }: Props) {
  const { t } = useTranslation('shell');
  return (
    <fieldset className={`keypad keypad-${kind}`} onPointerDown={(event) => event.preventDefault()}>
      <legend className="visually-hidden">{t('keypad')}</legend>
      {rows[kind].map((row, n) => (
        <div key={row} className="keypad-row">
          {[...row].map((key) => (
            <Button key={key} tabIndex={-1} onClick={() => onKey(key)}>
              {key}
            </Button>
          ))}
          {n === rows[kind].length - 1 && (
            <Button tabIndex={-1} aria-label={t('keyDelete')} onClick={onDelete}>
              <Delete aria-hidden />
            </Button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
