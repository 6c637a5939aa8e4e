/** Rings on water around the key that begins; an ornament. */
export function Rings() {
  return (
    <svg className="rings" viewBox="0 0 1400 1400" aria-hidden="true">
      {[376, 448, 540, 645].map((radius, n) => (
        <circle key={radius} cx="700" cy="700" r={radius} strokeWidth={7 - n * 1.5} opacity={0.38 - n * 0.09} />
      ))}
    </svg>
  );
}
