export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A screen of this machine as Electron tells it; its number may change when it is plugged in again. */
export type MachineScreen = { readonly id: number; readonly label: string; readonly bounds: Bounds };

/** How a screen is known again: by the name it tells and by its resolution. */
export type Place = {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Whether the machine had no other screen: then none of them is an operator's. */
  readonly wasOnly: boolean;
};

/** How a screen will be known again among those there are now. */
export const placeOn = ({ label, bounds }: MachineScreen, all: readonly MachineScreen[]): Place => ({
  ...{ label, width: bounds.width, height: bounds.height },
  wasOnly: all.length === 1,
});

/**
 * The screen for a display: the one it was on before (by name and resolution, else by name, else by resolution), else any
 * other. The operator's own (`own`) never stands in for one that was pulled out; null: there is only that one.
 */
export function screenFor(place: Place | null, all: readonly MachineScreen[], own: number): MachineScreen | null {
  const others = all.filter(({ id }) => id !== own);
  const mayBe = place && !place.wasOnly ? others : [...others, ...all.filter(({ id }) => id === own)];
  const isNamed = ({ label }: MachineScreen) => label !== '' && label === place?.label;
  const isSized = ({ bounds }: MachineScreen) => bounds.width === place?.width && bounds.height === place.height;
  const known =
    mayBe.find((screen) => isNamed(screen) && isSized(screen)) ?? mayBe.find(isNamed) ?? mayBe.find(isSized);
  return known ?? mayBe[0] ?? null;
}
