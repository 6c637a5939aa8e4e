import { useEffect, useState } from 'react';
import { encoderNow, loadEncoder } from './qrEncoder.ts';

/** White modules around the code, without which cameras do not find it; ISO/IEC 18004 asks for four. */
const quiet = 4;

/** An address as a QR code, dark on white in every theme. */
export function Qr({ address, label }: { readonly address: string; readonly label: string }) {
  const [encode, setEncode] = useState(() => encoderNow());
  useEffect(() => {
    if (!encode) void loadEncoder().then((loaded) => setEncode(() => loaded));
  }, [encode]);
  if (!encode) return null;
  const { size, data } = encode(address, { ecc: 'M', border: 0 });
  const whole = size + 2 * quiet;
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`} role="img" aria-label={label}>
      <rect x={-quiet} y={-quiet} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
