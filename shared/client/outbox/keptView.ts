import type { KioskView } from '../../views/kioskView.ts';

/** The view without what is old in a moment: what a kiosk needs of it when it begins anew without the server. */
export const keptView = (view: KioskView): KioskView => ({
  ...view,
  services: view.services.map((service) => ({ ...service, waiting: 0, range: null })),
  isHelpAsked: false,
  issued: [],
  copies: [],
});
