import type { Catalogue } from '../catalogue.ts';
import type { counter as es } from '../es/counter.ts';

export const counter: Catalogue<typeof es> = {
  page: 'Counter',
};
