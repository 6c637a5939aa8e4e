import type { PhoneTexts } from '../../phoneTexts.ts';

export const pt: PhoneTexts = {
  name: 'Português',
  language: 'Idioma',
  yourNumber: 'Sua senha',
  before: (people) => (people === 1 ? 'pessoa antes' : 'pessoas antes'),
  minutes: 'minutos de espera',
  mayChange: 'A ordem pode mudar enquanto você espera.',
  waitAt: (place) => `Espere ${place}`,
  waitHere: 'Espere na sala',
  bring: 'Tenha à mão',
  yourTurn: 'É a sua vez',
  counter: 'Guichê',
  attendedBy: 'Quem atende:',
  numberAgain: 'Sua senha',
  late: (minutes) =>
    `Se não conseguir chegar a tempo, avise na informação: guardamos seu lugar por ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}.`,
  stages: {
    serving: ({ counter }) => ({ title: 'Você está em atendimento', text: `No guichê ${counter}.` }),
    held: ({ counter }) => ({
      title: 'Seu atendimento está em pausa',
      text: `Fique por perto: ele continua no guichê ${counter}.`,
    }),
    finished: () => ({ title: 'Seu atendimento terminou', text: 'Agradecemos a sua visita.' }),
    'no-show': ({ until }) => ({
      title: 'Chamamos e você não veio',
      text: until
        ? `Avise na informação: até as ${until} seu lugar continua guardado.`
        : 'Se ainda precisa de atendimento, avise na informação.',
    }),
    cancelled: () => ({
      title: 'Esta senha não está mais na fila',
      text: 'Se ainda precisa de atendimento, retire outra senha.',
    }),
    'left-unserved': () => ({
      title: 'O expediente terminou',
      text: 'Sentimos muito: esta senha ficou sem atendimento. Fale com a nossa equipe, ou volte outro dia e retire uma nova.',
    }),
  },
  unknown: {
    title: 'Não há nenhuma senha com esse código aqui',
    text: 'Veja se está completo: são 16 letras e números, como no seu papel. Uma senha pode ser vista até sete dias depois da visita.',
  },
  tooMany: { title: 'Um momento, por favor', text: 'Houve muitas consultas seguidas. Esta página volta sozinha.' },
  at: (time) => `Às ${time}`,
  refresh: 'Atualizar',
  lostSince: (time) => `Sem conexão desde as ${time}`,
  lostThen: 'Sua senha continua valendo. Olhe a tela da sala; esta página se atualiza sozinha.',
  ring: 'Avisar com som',
  rings: ({ vibrates, staysAwake }) =>
    `Avisamos você aqui com som${vibrates ? ' e vibração' : ''}. Aumente o volume e deixe esta página aberta${
      staysAwake ? '' : ', com a tela acesa'
    }.`,
  silence: 'Silenciar o aviso',
  leave: 'Sair da fila',
  leaveAsk: { title: 'Sair da fila?', text: 'Você perde o lugar. Se voltar, precisa retirar outra senha.' },
  leaveYes: 'Sim, sair da fila',
  leaveNo: 'Não, ficar na fila',
  leaving: 'Saindo da fila…',
  cannotLeave: 'Agora não é possível sair da fila por aqui.',
};
