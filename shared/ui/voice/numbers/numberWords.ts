import type { Language } from '../../language.ts';

type Words = Readonly<Record<string, string>>;

const counted = (words: string, from = 0, step = 1): Words =>
  Object.fromEntries(words.split(', ').map((word, index) => [`${from + index * step}`, word]));

const joined = (words: Words, form: string, change: (word: string) => string): Words =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [`${name}-${form}`, change(word)]));

const tens = {
  es: counted('treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa', 30, 10),
  pt: counted('vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa', 20, 10),
};
const hundreds = {
  es: counted(
    'doscientos, trescientos, cuatrocientos, quinientos, seiscientos, setecientos, ochocientos, novecientos',
    200,
    100,
  ),
  pt: counted(
    'duzentos, trezentos, quatrocentos, quinhentos, seiscentos, setecentos, oitocentos, novecentos',
    200,
    100,
  ),
};
const feminine = (word: string) => word.replace(/os$/, 'as');
const before = (word: string) => `${word} e`;

const spanish: Words = {
  ...counted('cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce'),
  ...counted('quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, veintiuno, veintidós, veintitrés', 15),
  ...counted('veinticuatro, veinticinco, veintiséis, veintisiete, veintiocho, veintinueve', 24),
  ...{ '1-masculine': 'un', '1-feminine': 'una', '21-masculine': 'veintiún', '21-feminine': 'veintiuna' },
  ...tens.es,
  ...joined(tens.es, 'and', (word) => `${word} y`),
  ...{ '100': 'cien', '100-and': 'ciento' },
  ...hundreds.es,
  ...joined(hundreds.es, 'feminine', feminine),
  '1000': 'mil',
};

const portuguese: Words = {
  ...counted('zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, quatorze'),
  ...counted('quinze, dezesseis, dezessete, dezoito, dezenove', 15),
  ...{ '1-feminine': 'uma', '2-feminine': 'duas' },
  ...tens.pt,
  ...joined(tens.pt, 'and', before),
  ...{ '100': 'cem', '100-and': 'cento e' },
  ...hundreds.pt,
  ...joined(hundreds.pt, 'and', before),
  ...joined(hundreds.pt, 'feminine', feminine),
  ...joined(hundreds.pt, 'feminine-and', (word) => before(feminine(word))),
  ...{ '1000': 'mil', '1000-and': 'mil e' },
};

const english: Words = {
  ...counted('zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen'),
  ...counted('fifteen, sixteen, seventeen, eighteen, nineteen', 15),
  ...counted('twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety', 20, 10),
  ...{ '100': 'hundred', '100-and': 'hundred and', '1000': 'thousand', '1000-and': 'thousand and' },
};

/** What each clip of a number says, by its name in `numberParts`: all that are ever needed. */
export const numberWords: Readonly<Record<Language, Words>> = { es: spanish, en: english, pt: portuguese };
