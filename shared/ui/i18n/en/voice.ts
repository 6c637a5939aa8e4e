import type { Catalogue } from '../catalogue.ts';
import type { voice as es } from '../es/voice.ts';

export const voice: Catalogue<typeof es> = {
  on: 'Voice on.',
  howToMove: 'The arrow keys move from one choice to the next. OK chooses.',
  howToRepeat: 'R repeats. Plus and minus change the volume.',
  position: '{{at}} of {{count}}',
  unsaid: 'There is a text that cannot be heard. H calls our staff.',
  isOff: 'off',
  louder: 'Louder',
  quieter: 'Quieter',
  loudest: 'This is the loudest',
  quietest: 'This is the quietest',
};
