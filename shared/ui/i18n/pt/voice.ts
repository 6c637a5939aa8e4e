import type { Catalogue } from '../catalogue.ts';
import type { voice as es } from '../es/voice.ts';

export const voice: Catalogue<typeof es> = {
  on: 'Voz ativada.',
  howToMove: 'Com as setas você passa de uma opção a outra. Com OK, escolhe.',
  howToRepeat: 'Com R, repete. Com mais e menos, muda o volume.',
  position: '{{at}} de {{count}}',
  unsaid: 'Há um texto que não se pode ouvir. Com H, vem a nossa equipe.',
  isOff: 'desativado',
  louder: 'Mais alto',
  quieter: 'Mais baixo',
  loudest: 'É o volume mais alto',
  quietest: 'É o volume mais baixo',
};
