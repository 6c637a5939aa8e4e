import type { TicketSlip } from '../../views/ticketSlip.ts';

/** A Spanish paper with everything on it. */
export const sampleSlip: TicketSlip = {
  organisation: 'Acueducto Municipal',
  point: 'Punto de atención Centro',
  heading: 'Su turno',
  label: 'B 042',
  mark: { shape: 'diamond', word: 'PREFERENCIAL' },
  service: 'Pagar o revisar mi factura',
  figures: [
    { figure: '4', words: 'personas antes' },
    { figure: '12–18', words: 'min de espera' },
  ],
  waitAt: 'Espere en la sala, a su derecha',
  howCalled: 'Le llamaremos por este número en la pantalla.',
  follow: {
    title: 'Sígalo en su celular',
    address: 'http://turno.example/t/K7Q4M2XWD9TS6HPB',
    lines: ['turno.example/t/', 'K7Q4M2XWD9TS6HPB'],
  },
  date: 'Martes 24 nov 2026 · 10:24',
  privacy: 'Este turno no guarda su nombre ni su documento.',
};
