export const counter = {
  page: 'Ventanilla',
} as const;
