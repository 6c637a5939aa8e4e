import type { PhoneTexts } from '../../phoneTexts.ts';

export const es: PhoneTexts = {
  name: 'Español',
  language: 'Idioma',
  yourNumber: 'Su turno',
  before: (people) => (people === 1 ? 'persona antes' : 'personas antes'),
  minutes: 'minutos de espera',
  mayChange: 'El orden puede cambiar mientras espera.',
  waitAt: (place) => `Espere ${place}`,
  waitHere: 'Espere en la sala',
  bring: 'Tenga a la mano',
  yourTurn: 'Es su turno',
  counter: 'Ventanilla',
  attendedBy: 'Le atiende',
  numberAgain: 'Su número',
  late: (minutes) =>
    `Si no alcanza a llegar, avise en información: guardamos su lugar ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}.`,
  stages: {
    serving: ({ counter }) => ({ title: 'Le están atendiendo', text: `En la ventanilla ${counter}.` }),
    held: ({ counter }) => ({
      title: 'Su atención está en pausa',
      text: `Quédese cerca: sigue en la ventanilla ${counter}.`,
    }),
    finished: () => ({ title: 'Su atención terminó', text: 'Gracias por su visita.' }),
    'no-show': ({ until }) => ({
      title: 'Le llamamos y no llegó',
      text: until
        ? `Avise en información: hasta las ${until} conserva su lugar.`
        : 'Si todavía necesita atención, avise en información.',
    }),
    cancelled: () => ({
      title: 'Este turno ya no está en la fila',
      text: 'Si todavía necesita atención, pida otro turno.',
    }),
    'left-unserved': () => ({
      title: 'La jornada terminó',
      text: 'Lo sentimos: este turno quedó sin atender. Hable con nuestro personal, o vuelva otro día y pida uno nuevo.',
    }),
  },
  unknown: {
    title: 'Aquí no hay ningún turno con ese código',
    text: 'Revise que esté completo: son 16 letras y números, como en su papel. Un turno se puede ver hasta siete días después de la visita.',
  },
  tooMany: { title: 'Un momento, por favor', text: 'Se preguntó muchas veces seguidas. Esta página vuelve sola.' },
  at: (time) => `A las ${time}`,
  refresh: 'Actualizar',
  lostSince: (time) => `Sin conexión desde las ${time}`,
  lostThen: 'Su turno vale igual. Mire la pantalla de la sala; esta página se pone al día sola.',
  ring: 'Avisarme con sonido',
  rings: ({ vibrates, staysAwake }) =>
    `Le avisamos aquí con sonido${vibrates ? ' y vibración' : ''}. Suba el volumen y deje esta página abierta${
      staysAwake ? '' : ', con la pantalla encendida'
    }.`,
  silence: 'Silenciar el aviso',
  leave: 'Salir de la fila',
  leaveAsk: { title: '¿Salir de la fila?', text: 'Pierde su lugar. Si vuelve, tiene que pedir otro turno.' },
  leaveYes: 'Sí, salir de la fila',
  leaveNo: 'No, seguir en la fila',
  leaving: 'Saliendo de la fila…',
  cannotLeave: 'Ahora no se puede salir de la fila desde aquí.',
};
