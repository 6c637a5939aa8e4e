import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundServer, SetUpBridge } from '../../protocol/bridge.ts';
import { Button } from '../Button.tsx';

type Props = { readonly find: SetUpBridge['find']; readonly onChoose: (address: string) => void };

/** Servers that announce themselves on this network; nothing where none does. */
export function Found({ find, onChoose }: Props) {
  const { t } = useTranslation('shell');
  const [found, setFound] = useState<readonly FoundServer[]>([]);
  useEffect(() => {
    void find().then(setFound, () => setFound([]));
  }, [find]);
  if (found.length === 0) return null;
  return (
    <fieldset className="first-start-found">
      <legend>{t('found')}</legend>
      {found.map(({ name, address }) => (
        <Button key={address} onClick={() => onChoose(address)}>
          {name} · {address}
        </Button>
      ))}
    </fieldset>
  );
}
