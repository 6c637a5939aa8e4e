import type { Catalogue } from '../../catalogue.ts';
import type { agent as es } from '../../es/counter/agent.ts';

/** The counter: who serves, and where. */
export const agent: Catalogue<typeof es> = {
  page: 'Guichê',
  counterNamed: 'Guichê {{name}}',
  minutes: '{{count}}\u00a0min',
  'mark-preferential': 'preferencial',
  'mark-community': 'comunidade',
  signInTitle: 'Entre para atender',
  signInAgent: 'Seu nome de atendente',
  signInPin: 'Seu PIN',
  signInSubmit: 'Entrar',
  signInSubmitting: 'Entrando…',
  signInUnreachable: 'O servidor não responde. Verifique a rede e tente de novo.',
  chooseTitle: 'Em qual guichê você atende?',
  chooseTaken: '{{agent}} atende aqui',
  chooseOpen: 'Abrir',
  chooseOpening: 'Abrindo…',
  'reach-preferential-first': 'Primeiro o preferencial',
  'reach-preferential-only': 'Só o preferencial',
  'reach-community-first': 'Primeiro a comunidade',
  practiceLink: 'Praticar sem servidor',
  practiceBand: 'Prática: nada disto é real. As pessoas são simuladas e ninguém é chamado na sala.',
  practiceLeave: 'Sair da prática',
  practiceAgent: 'Você, praticando',
  windowsTitle: 'Este guichê está aberto também em outra janela ou máquina sua.',
  windowsBody: 'O que pedir em uma aparece nas duas e se faz uma só vez.',
};
