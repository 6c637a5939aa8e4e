import type { Language } from '../domain/setup.ts';
import type { Mark } from './mark.ts';

/** The words of a paper, in one language. Lines of figures stay within 15 letters: half of the narrowest paper. */
export type SlipTexts = {
  readonly yourTurn: string;
  /** On a paper that was printed once more. */
  readonly copy: string;
  readonly marks: Readonly<Record<Exclude<Mark, null>, string>>;
  readonly before: (people: number) => string;
  readonly wait: string;
  /** Where the kiosk says no place. */
  readonly waitHere: string;
  readonly waitAt: (place: string) => string;
  readonly howCalled: string;
  readonly follow: string;
  readonly privacy: string;
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
};

const es: SlipTexts = {
  yourTurn: 'Su turno',
  copy: 'copia',
  marks: { preferential: 'PREFERENCIAL', community: 'COMUNIDAD' },
  before: (people) => (people === 1 ? 'persona antes' : 'personas antes'),
  wait: 'min de espera',
  waitHere: 'Espere en la sala',
  waitAt: (place) => `Espere ${place}`,
  howCalled: 'Le llamaremos por este número en la pantalla.',
  follow: 'Sígalo en su celular',
  privacy: 'Este turno no guarda su nombre ni su documento.',
  weekdays: ['Domingo', 'Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado'],
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};

const en: SlipTexts = {
  yourTurn: 'Your number',
  copy: 'copy',
  marks: { preferential: 'PRIORITY', community: 'COMMUNITY' },
  before: (people) => (people === 1 ? 'person before' : 'people before'),
  wait: 'min to wait',
  waitHere: 'Please wait in the room',
  waitAt: (place) => `Please wait ${place}`,
  howCalled: 'We will call you by this number on the screen.',
  follow: 'Follow it on your phone',
  privacy: 'This paper keeps neither your name nor your document.',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const pt: SlipTexts = {
  yourTurn: 'Sua senha',
  copy: 'cópia',
  marks: { preferential: 'PREFERENCIAL', community: 'COMUNIDADE' },
  before: (people) => (people === 1 ? 'pessoa antes' : 'pessoas antes'),
  wait: 'min de espera',
  waitHere: 'Espere na sala',
  waitAt: (place) => `Espere ${place}`,
  howCalled: 'Vamos chamar você por este número na tela.',
  follow: 'Acompanhe no seu celular',
  privacy: 'Esta senha não guarda seu nome nem seu documento.',
  weekdays: ['Domingo', 'Segunda', 'Terça', 'Quarta', 'Quinta', 'Sexta', 'Sábado'],
  months: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
};

export const slipTexts: Readonly<Record<Language, SlipTexts>> = { es, en, pt };
