import type { Catalogue } from '../catalogue.ts';
import type { display as es } from '../es/display.ts';

export const display: Catalogue<typeof es> = {
  page: 'Waiting room',
};
