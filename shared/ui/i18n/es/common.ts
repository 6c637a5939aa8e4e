export const common = {
  language: 'Idioma',
  back: 'Volver',
  done: 'Listo',
  preferential: 'Preferencial',
  community: 'Comunidad',
  connecting: 'Conectando con el servidor…',
  lostSince: 'Sin conexión con el servidor desde las {{time}}',
  lostAdvice: 'Esta pantalla se pone al día sola cuando vuelva.',
  unreachable: 'El servidor no responde. Intente de nuevo en un momento.',
  'trouble-storage-failed': 'El servidor no puede guardar: su disco está lleno o no responde',
  'trouble-clock-suspect': 'El reloj del servidor parece equivocado',
} as const;
