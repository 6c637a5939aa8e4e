export const kiosk = {
  page: 'Pida aquí su turno',
} as const;
