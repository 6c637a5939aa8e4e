import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointNearby, SetUpBridge } from '../../protocol/bridge.ts';

type Props = { readonly bridge: SetUpBridge; readonly onChoose: (address: string) => void };

/** The points that announce themselves in the network, to choose from instead of typing. */
export function Nearby({ bridge, onChoose }: Props) {
  const { t } = useTranslation('shell');
  const points = useNearby(bridge);
  return (
    <section className="first-start-nearby" aria-label={t('nearby')}>
      <p role="status">{t(saidOf(points))}</p>
      {points?.map(({ name, address }) => (
        <button className="button" type="button" key={address} onClick={() => onChoose(address)}>
          <span>{name}</span> <small>{address.replace('http://', '')}</small>
        </button>
      ))}
    </section>
  );
}

const saidOf = (points: readonly PointNearby[] | null) => {
  if (points === null) return 'nearbyLooking';
  return points.length === 0 ? 'nearbyNone' : 'nearby';
};

/** null: they are still being looked for. */
function useNearby(bridge: SetUpBridge): readonly PointNearby[] | null {
  const [points, setPoints] = useState<readonly PointNearby[] | null>(null);
  useEffect(() => {
    // Looking for them is a help: where it fails, the address is typed.
    bridge.find().then(setPoints, () => setPoints([]));
  }, [bridge]);
  return points;
}
