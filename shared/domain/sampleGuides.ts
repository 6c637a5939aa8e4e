import type { Service, Texts } from './setup.ts';

type Guided = Required<Pick<Service, 'agentNote' | 'guide'>>;

const text = (es: string, en: string, pt: string): Texts => ({ es, en, pt });

/** How the sample point's agents do each of its services: an example of what a point writes for its own. */
export const sampleGuides: Readonly<Record<string, Guided>> = {
  information: {
    agentNote: text(
      'Si la pregunta pide revisar una cuenta, agregue «Pagar o revisar mi factura».',
      'If the question needs a look at an account, add “Pay or check my bill”.',
      'Se a pergunta exige ver uma conta, acrescente «Pagar ou revisar minha fatura».',
    ),
    guide: [
      text(
        'Pregunte qué necesita resolver, no qué trámite es.',
        'Ask what must be solved, not which service it is.',
        'Pergunte o que precisa resolver, não qual é o serviço.',
      ),
      text(
        'Muestre dónde está escrito: requisitos, horarios, oficina.',
        'Show where it is written: what to bring, hours, office.',
        'Mostre onde está escrito: requisitos, horários, escritório.',
      ),
      text(
        'Si debe volver, anote la lista de lo que falta y entréguela.',
        'If they must come back, write down what is missing and hand it over.',
        'Se precisa voltar, anote a lista do que falta e entregue.',
      ),
    ],
  },
  payments: {
    agentNote: text(
      'No se reciben pagos de otra empresa. Un pago hecho hoy se ve mañana.',
      'Bills of other companies are not taken. A payment of today shows tomorrow.',
      'Não se recebem pagamentos de outra empresa. Um pagamento de hoje aparece amanhã.',
    ),
    guide: [
      text(
        'Busque la cuenta por número o por la dirección del predio.',
        'Find the account by its number or by the address.',
        'Busque a conta pelo número ou pelo endereço do imóvel.',
      ),
      text(
        'Lea en voz alta el valor y la fecha límite antes de cobrar.',
        'Read the amount and the due date aloud before you charge.',
        'Leia em voz alta o valor e o vencimento antes de cobrar.',
      ),
      text(
        'Si pide plazo, ofrezca el acuerdo en cuotas antes del corte.',
        'If they ask for time, offer instalments before the cut-off.',
        'Se pedir prazo, ofereça o parcelamento antes do corte.',
      ),
      text('Entregue el comprobante impreso.', 'Hand over the printed receipt.', 'Entregue o comprovante impresso.'),
    ],
  },
  claims: {
    agentNote: text(
      'Respuesta: 15 días hábiles. Mientras tanto no se cobra lo reclamado.',
      'Answer: 15 working days. Until then the disputed amount is not charged.',
      'Resposta: 15 dias úteis. Até lá não se cobra o valor reclamado.',
    ),
    guide: [
      text(
        'Compare el consumo con los seis meses anteriores.',
        'Compare the use with the six months before.',
        'Compare o consumo com os seis meses anteriores.',
      ),
      text(
        'Pregunte por fugas visibles y cambios de uso.',
        'Ask about visible leaks and changes of use.',
        'Pergunte por vazamentos visíveis e mudanças de uso.',
      ),
      text(
        'Si la lectura no coincide, ordene revisión en sitio: es gratis.',
        'If the reading differs, order a visit: it is free.',
        'Se a leitura não confere, peça vistoria no local: é grátis.',
      ),
      text(
        'Lea el radicado en voz alta y entréguelo impreso.',
        'Read the file number aloud and hand it over in print.',
        'Leia o número do protocolo em voz alta e entregue impresso.',
      ),
    ],
  },
  connections: {
    agentNote: text(
      'La visita técnica se agenda en esta misma atención.',
      'The technical visit is booked in this same visit.',
      'A visita técnica é marcada neste mesmo atendimento.',
    ),
    guide: [
      text(
        'Revise que el predio tenga red en la calle.',
        'Check that there is a main in the street.',
        'Verifique se há rede na rua do imóvel.',
      ),
      text(
        'Compare el certificado con la dirección que da la persona.',
        'Compare the certificate with the address that the person gives.',
        'Compare a certidão com o endereço que a pessoa dá.',
      ),
      text(
        'Diga el costo, las cuotas y la fecha de la visita.',
        'Say the cost, the instalments and the date of the visit.',
        'Diga o custo, as parcelas e a data da visita.',
      ),
    ],
  },
  community: {
    agentNote: text(
      'Quien representa a una comunidad trae varios casos: pregunte cuántos.',
      'Who represents a community brings several cases: ask how many.',
      'Quem representa uma comunidade traz vários casos: pergunte quantos.',
    ),
    guide: [
      text(
        'Anote la comunidad y el asunto, sin datos de otras personas.',
        'Note the community and the matter, without data of other people.',
        'Anote a comunidade e o assunto, sem dados de outras pessoas.',
      ),
      text(
        'Agregue cada trámite a esta visita: nadie vuelve a hacer fila.',
        'Add each service to this visit: nobody stands in line again.',
        'Acrescente cada serviço a esta visita: ninguém volta à fila.',
      ),
    ],
  },
};
