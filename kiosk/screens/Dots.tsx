/** Something is under way; also where nothing may move. */
export const Dots = () => (
  <span className="dots" aria-hidden>
    <i />
    <i />
    <i />
  </span>
);
