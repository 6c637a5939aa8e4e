import type { Catalogue } from '../catalogue.ts';
import type { home as es } from '../es/home.ts';

export const home: Catalogue<typeof es> = {
  title: 'Aonde você quer ir?',
  lead: 'Cada tela do ponto de atendimento se abre daqui.',
  kiosk: 'Totem',
  kioskSays: 'Os visitantes escolhem o serviço e recebem uma senha.',
  counter: 'Guichê',
  counterSays: 'Os atendentes chamam o próximo e o atendem.',
  display: 'Sala de espera',
  displaySays: 'Todos veem quem é chamado e para qual guichê.',
  supervisor: 'Supervisor: admitir equipamentos ou revogá-los',
};
