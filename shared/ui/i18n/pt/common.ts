import type { Catalogue } from '../catalogue.ts';
import type { common as es } from '../es/common.ts';

export const common: Catalogue<typeof es> = {
  language: 'Idioma',
  back: 'Voltar',
  done: 'Pronto',
  preferential: 'Preferencial',
  community: 'Comunidade',
  connecting: 'Conectando com o servidor…',
  lostSince: 'Sem conexão com o servidor desde as {{time}}',
  lostAdvice: 'Esta tela se atualiza sozinha quando a conexão voltar.',
  unreachable: 'O servidor não responde. Tente de novo em um momento.',
  'trouble-storage-failed': 'O servidor não consegue guardar: o disco está cheio ou não responde',
  'trouble-clock-suspect': 'O relógio do servidor parece errado',
};
