export const home = {
  title: '¿A dónde quiere ir?',
  lead: 'Cada pantalla del punto de atención se abre desde aquí.',
  kiosk: 'Quiosco',
  kioskSays: 'Los visitantes eligen su trámite y reciben un turno.',
  counter: 'Ventanilla',
  counterSays: 'Los agentes llaman al siguiente y lo atienden.',
  display: 'Sala de espera',
  displaySays: 'Todos ven a quién se llama y a qué ventanilla.',
  supervisor: 'Supervisor: dejar entrar equipos, o revocarlos',
} as const;
