import type { SetupProblemTexts } from '../../setupProblemText.ts';

export const es: SetupProblemTexts = {
  empty: 'falta el texto',
  'control-characters': 'tiene caracteres que no se imprimen; escríbalo de nuevo en una sola línea',
  'too-long': 'tiene más de {most} caracteres',
  'not-a-name': 'solo puede tener de 1 a 64 letras sin tilde, números y los signos . _ : -',
  'used-twice': 'ya se usó antes en la lista',
  reserved: 'es un nombre reservado',
  'named-like-a-group': 'una clase no puede llamarse como un grupo',
  unknown: 'nombra algo que no está en la configuración',
  'not-a-letter': 'debe ser una sola letra mayúscula de la A a la Z',
  'not-whole': 'debe ser un número entero',
  'out-of-range': 'debe estar entre {least} y {most}',
  'seconds-out-of-range': 'debe estar entre {least} y {most} segundos',
  'not-a-time': 'debe ser una hora, como 08:30',
  'not-a-date': 'debe ser una fecha, como 2026-12-31',
  'unknown-zone': 'no es una zona horaria conocida, como America/Bogota',
  'ends-before-it-begins': 'termina antes de empezar',
  overlaps: 'empieza antes de que termine el horario anterior del mismo día',
  'no-targets': 'faltan el compromiso, la meta y el tope de este grupo para todos los trámites',
  'cap-below-aim': 'el tope no puede ser menor que la meta',
  'below-the-law': 'la fila de la comunidad no puede ir por delante de la atención preferencial de ley',
  'community-bound': 'la fila de la comunidad no lleva límite de adelantos',
  'nobody-serves-everybody': 'ninguna ventanilla que atienda a todas las personas hace este trámite',
  'needs-outcomes': 'pide un resultado, pero no hay ninguno en la lista',
  'not-a-host': 'no es un nombre ni una dirección de red',
  'not-an-address': 'no es una dirección como https://turno.ejemplo, sin nada detrás',
  'keys-too-small':
    'con ese tamaño de punto las teclas o las letras quedan más pequeñas de lo que piden las normas; debe ser al menos {least}',
  'keys-out-of-reach':
    'con esa altura hay teclas fuera del alcance desde una silla de ruedas; debe estar entre {least} y {most}',
  'letters-too-far': 'desde esa distancia la letra grande no se lee; debe ser como máximo {most}',
  'seat-too-far':
    'desde ese asiento los llamados no se leen; con una pantalla así de {least} pulgadas o más se leen, o con el asiento más lejano a {most} mm como máximo',
};
