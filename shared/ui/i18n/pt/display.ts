import type { Catalogue } from '../catalogue.ts';
import type { display as es } from '../es/display.ts';

export const display: Catalogue<typeof es> = {
  page: 'Sala de espera',
  turn: 'Senha',
  counter: 'Guichê',
  attendedBy: 'Quem atende: {{name}}',
  withdrawn: 'Ainda não é a sua vez',
  lastCalls: 'Últimas chamadas',
  callsBefore: 'Chamadas antes das {{time}}',
  callsNow: 'Chamadas de agora',
  noCalls: 'Ainda não há chamadas.',
  watch: 'Sua senha aparece aqui com o guichê, e soa uma campainha.',
  earlier: 'Antes',
  mutedTitle: 'Tela sem som',
  mutedBody: 'Toque na tela ou aperte uma tecla para ativar.',
  staleSince: 'Sem conexão desde as {{time}}',
  staleTitle: 'Escute: chamamos em voz alta.',
  staleBody: 'Seu lugar na fila continua.\nNão ouve bem? Avise na informação.',
  connecting: 'Conectando…',
  refused: 'Esta tela não pode ser mostrada',
  dateOfDay: '{{weekday}} {{day}}',
  dateOfMonth: 'de {{month}}',
};
