import type { ReactNode } from 'react';

/** A figure that stands 27 wide; the community's two at the sides are the same. */
const figure =
  'M13 33h8c6 0 9.500 3.600 9.500 9.500v17.500c0 2.500-1.400 4.200-3.300 4.700V86.500a4.700 4.700 0 0 1-8.800 0V69h-2.800V86.500a4.700 4.700 0 0 1-8.800 0V64.700c-1.900-.5-3.300-2.200-3.300-4.700V42.500C3.5 36.600 7 33 13 33Z';

/** An open hand, its wrist below. */
const hand = (
  <>
    <path
      d="M17 44V24M27 42V15M37 42V17M47 44V25"
      fill="none"
      stroke="currentColor"
      strokeWidth="7.5"
      strokeLinecap="round"
    />
    <path d="M49 58 61 44" fill="none" stroke="currentColor" strokeWidth="7.5" strokeLinecap="round" />
    <path fill="currentColor" d="M13.3 40h37.400v16c0 12-7 20-18.700 20S13.300 68 13.300 56Z" />
  </>
);

const wheelchair = (
  <>
    <circle cx="39" cy="13" r="9.5" fill="currentColor" />
    <path
      d="M39.500 31.500V53H60L68 76H75.500"
      fill="none"
      stroke="currentColor"
      strokeWidth="11"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path
      d="M41 38.500H58.500"
      fill="none"
      stroke="currentColor"
      strokeWidth="8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path
      d="M29 48.500A22.500 22.500 0 1 0 61 77.500"
      fill="none"
      stroke="currentColor"
      strokeWidth="8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </>
);

/** One drawing style for all: 96 × 96, filled, readable at 12 mm. */
const drawings: Readonly<Record<string, ReactNode>> = {
  pregnant: (
    <>
      <circle cx="44" cy="13" r="9.5" fill="currentColor" />
      <path
        fill="currentColor"
        d="M42 26c8 0 11.5 4.5 13 10.5C65 40.500 71.500 47 71.500 55.500 71.500 64 64.500 69.500 55 69.500V87a5.500 5.500 0 0 1-11 0V69.500h-1.500V87a5.500 5.500 0 0 1-11 0V38C31.500 30.500 35.500 26 42 26Z"
      />
      <path
        d="M41.5 39v8.500c0 8.500 6.500 12 17 11.500"
        fill="none"
        stroke="var(--picto-ground)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  older: (
    <>
      <circle cx="53" cy="17" r="9.5" fill="currentColor" />
      <path
        d="M43.5 36C37.500 42.500 36.500 50 37 60"
        fill="none"
        stroke="currentColor"
        strokeWidth="14"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M37.500 61 46 74v14.500"
        fill="none"
        stroke="currentColor"
        strokeWidth="10.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M35.500 61 31 75 24.500 88.500"
        fill="none"
        stroke="currentColor"
        strokeWidth="10.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M44.500 38 51 52.500h10.500"
        fill="none"
        stroke="currentColor"
        strokeWidth="8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M61 46.500h4.500a5.500 5.500 0 0 1 5.500 5.500V91"
        fill="none"
        stroke="currentColor"
        strokeWidth="5.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  disability: wheelchair,
  wheelchair,
  interpreter: (
    <>
      <g transform="translate(-2 0) rotate(-8) scale(.74)">{hand}</g>
      <g transform="translate(98 96) rotate(172) scale(.74)">{hand}</g>
      <path
        d="M62 10c9 2 15 8 17 17M34 86c-9-2-15-8-17-17"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </>
  ),
  guide: (
    <>
      <circle cx="34" cy="21" r="8.5" fill="currentColor" />
      <circle cx="72" cy="17" r="8.5" fill="currentColor" />
      <path fill="currentColor" d={figure} transform="translate(17 0)" />
      <path fill="currentColor" d={figure} transform="translate(55 -4)" />
      <path
        d="M42 44 52 54 63 50"
        fill="none"
        stroke="currentColor"
        strokeWidth="7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M25 42 15 56" fill="none" stroke="currentColor" strokeWidth="7.5" strokeLinecap="round" />
      <path d="M15 57 5 90" fill="none" stroke="currentColor" strokeWidth="4.5" strokeLinecap="round" />
    </>
  ),
  infant: (
    <>
      <circle cx="42" cy="13" r="9.5" fill="currentColor" />
      <path
        fill="currentColor"
        d="M36 26h12c8 0 12 5 12 12v24c0 2-1 3.500-2.500 4.500V87a5.500 5.500 0 0 1-11 0V68.500h-9V87a5.500 5.500 0 0 1-11 0V66.500C25 65.500 24 64 24 62V38c0-7 4-12 12-12Z"
      />
      <path
        d="M58 50.500 41 56"
        fill="none"
        stroke="var(--picto-ground)"
        strokeWidth="23"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="62" cy="40" r="12.5" fill="var(--picto-ground)" />
      <path
        d="M57.500 51 41 56"
        fill="none"
        stroke="currentColor"
        strokeWidth="14.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="62.5" cy="39.5" r="8.2" fill="currentColor" />
    </>
  ),
  community: (
    <>
      <circle cx="17" cy="21" r="8.5" fill="currentColor" />
      <circle cx="79" cy="21" r="8.5" fill="currentColor" />
      <path fill="currentColor" d={figure} />
      <path
        fill="currentColor"
        d="M75 33h8c6 0 9.500 3.600 9.500 9.500v17.500c0 2.500-1.400 4.200-3.300 4.700V86.500a4.700 4.700 0 0 1-8.800 0V69h-2.800V86.500a4.700 4.700 0 0 1-8.800 0V64.700c-1.900-.5-3.300-2.200-3.300-4.700V42.500C65.5 36.600 69 33 75 33Z"
      />
      <path
        fill="currentColor"
        stroke="var(--picto-ground)"
        strokeWidth="8"
        strokeLinejoin="round"
        paintOrder="stroke"
        d="M43 29h10c8.500 0 13 5 13 12.500v20c0 3.200-2 5.500-4.500 6V88a5.500 5.500 0 0 1-11 0V70h-5V88a5.500 5.500 0 0 1-11 0V67.500c-2.500-.5-4.500-2.800-4.500-6v-20C30 34 34.500 29 43 29Z"
      />
      <circle cx="48" cy="15.5" r="9.5" fill="currentColor" />
      <circle cx="56" cy="43" r="5" fill="var(--picto-ground)" />
    </>
  ),
};

/** The drawing of a preferential class, of the community or of a need; nothing for a class that has none. */
export function Pictogram({ of }: { readonly of: string }) {
  const drawing = drawings[of];
  if (!drawing) return null;
  return (
    <svg className="pictogram" viewBox="0 0 96 96" aria-hidden="true">
      {drawing}
    </svg>
  );
}
