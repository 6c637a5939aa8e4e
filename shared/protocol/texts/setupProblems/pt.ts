import type { SetupProblemTexts } from '../../setupProblemText.ts';

export const pt: SetupProblemTexts = {
  empty: 'falta o texto',
  'control-characters': 'tem caracteres que não se imprimem; escreva de novo em uma só linha',
  'too-long': 'tem mais de {most} caracteres',
  'not-a-name': 'só pode ter de 1 a 64 letras sem acento, números e os sinais . _ : -',
  'used-twice': 'já foi usado antes na lista',
  reserved: 'é um nome reservado',
  'named-like-a-group': 'uma classe não pode ter o nome de um grupo',
  unknown: 'indica algo que não está na configuração',
  'not-a-letter': 'deve ser uma só letra maiúscula de A a Z',
  'not-whole': 'deve ser um número inteiro',
  'out-of-range': 'deve estar entre {least} e {most}',
  'seconds-out-of-range': 'deve estar entre {least} e {most} segundos',
  'not-a-time': 'deve ser um horário, como 08:30',
  'not-a-date': 'deve ser uma data, como 2026-12-31',
  'unknown-zone': 'não é um fuso horário conhecido, como America/Bogota',
  'ends-before-it-begins': 'termina antes de começar',
  overlaps: 'começa antes de terminar o horário anterior do mesmo dia',
  'no-targets': 'faltam o compromisso, a meta e o teto deste grupo para todos os serviços',
  'cap-below-aim': 'o teto não pode ser menor que a meta',
  'below-the-law': 'a fila da comunidade não pode passar à frente do atendimento prioritário da lei',
  'community-bound': 'a fila da comunidade não tem limite de ultrapassagens',
  'nobody-serves-everybody': 'nenhum guichê que atenda todas as pessoas faz este serviço',
  'needs-outcomes': 'pede um resultado, mas não há nenhum na lista',
  'not-a-host': 'não é um nome nem um endereço de rede',
  'not-an-address': 'não é um endereço como https://turno.example, sem nada depois',
  'keys-too-small':
    'com pontos desse tamanho as teclas ou as letras ficam menores do que pedem as normas; deve ser pelo menos {least}',
  'keys-out-of-reach':
    'com essa altura há teclas fora do alcance de uma cadeira de rodas; deve estar entre {least} e {most}',
  'letters-too-far': 'dessa distância a letra grande não se lê; deve ser no máximo {most}',
  'seat-too-far':
    'desse assento as chamadas não podem ser lidas; podem em uma tela assim de {least} polegadas ou mais, ou com o assento mais distante a no máximo {most} mm',
};
