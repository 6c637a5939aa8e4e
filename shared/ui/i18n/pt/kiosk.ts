import type { Catalogue } from '../catalogue.ts';
import type { kiosk as es } from '../es/kiosk.ts';

export const kiosk: Catalogue<typeof es> = {
  page: 'Retire aqui sua senha',
};
