import type { Catalogue } from '../catalogue.ts';
import type { pairing as es } from '../es/pairing.ts';

export const pairing: Catalogue<typeof es> = {
  'title-kiosk': 'Este totem não pertence ao ponto',
  'title-counter': 'Este guichê não pertence ao ponto',
  'title-display': 'Esta tela não pertence ao ponto',
  lead: 'Peça a um supervisor que abra {{address}} em outro computador, compare ali este código e admita este aparelho.',
  left_one: 'O código vale mais {{count}} minuto.',
  left_many: 'O código vale mais {{count}} minutos.',
  left_other: 'O código vale mais {{count}} minutos.',
  fingerprint: 'Impressão digital do servidor:',
  fingerprintWhy: 'Deve ser a mesma na página do supervisor; se não for, este não é o servidor do ponto.',
  asking: 'Pedindo um código ao servidor…',
  unreachable: 'O servidor não responde. A tentativa se repete sozinha.',
  paired: 'Admitido. Um momento…',
  again: 'Pedir outro código',
  leave: 'Voltar',
  browser:
    'Em um navegador, a chave do aparelho fica guardada sem proteção, e o navegador não consegue conferir a impressão digital sozinho: quem puder usar este computador livremente poderia copiar a chave. O aplicativo a guarda melhor.',
};
