export const pairing = {
  'title-kiosk': 'Este quiosco no pertenece al punto',
  'title-counter': 'Esta ventanilla no pertenece al punto',
  'title-display': 'Esta pantalla no pertenece al punto',
  lead: 'Pida a un supervisor que abra {{address}} en otro equipo, compare allí este código y admita este aparato.',
  left_one: 'El código vale {{count}} minuto más.',
  left_many: 'El código vale {{count}} minutos más.',
  left_other: 'El código vale {{count}} minutos más.',
  fingerprint: 'Huella del servidor:',
  fingerprintWhy: 'Debe ser la misma en la página del supervisor; si no lo es, este no es el servidor del punto.',
  asking: 'Pidiendo un código al servidor…',
  unreachable: 'El servidor no responde. Se vuelve a intentar solo.',
  paired: 'Admitido. Un momento…',
  again: 'Pedir otro código',
  leave: 'Volver',
  browser:
    'En un navegador, la llave del aparato queda guardada sin protección, y el navegador no puede comprobar por sí mismo la huella: quien pueda usar este equipo libremente podría copiar la llave. La aplicación de escritorio la guarda mejor.',
} as const;
