export const display = {
  page: 'Sala de espera',
} as const;
