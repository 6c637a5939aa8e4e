import { type ReactNode, useEffect, useRef } from 'react';

/** What the screen is about; takes the focus when the screen appears, so that it is read out and Tab begins here. */
export function Title({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
