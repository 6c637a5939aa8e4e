/** A pairing code, read in two halves; spelled where it is heard. */
export function Code({ code }: { readonly code: string }) {
  const middle = Math.ceil(code.length / 2);
  return (
    <p className="pairing-code" role="img" aria-label={[...code].join(', ')}>
      <span>{code.slice(0, middle)}</span>
      <span>{code.slice(middle)}</span>
    </p>
  );
}
