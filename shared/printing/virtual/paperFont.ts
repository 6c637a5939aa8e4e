import { inflateRawSync } from 'node:zlib';

/** A letter's cell in dots; what is drawn of it is two dots smaller on each axis, in the middle. */
export const cellDots = { width: 12, height: 24 } as const;

const drawnDots = { width: 10, height: 20 } as const;

/**
 * The letters of the code pages as the public-domain X font misc-fixed 10x20 draws them ("Share and enjoy"), in the order
 * of `letters`: 20 rows each, two bytes a row with the leftmost dot in the highest bit, deflated.
 */
const packed = [
  'pVpfbxtFEB/XlZ0KJ4EEpISm5xbRSoiXVCfcVkl9qYRQ+4BACPqCVCWySISU0JYgWqQ2N498gH6Kfor7AHwAXirxEVD6El5iZndvvXu3s38MO3JyiX',
  '+e3ZmdmZ2ZNYAYA4ag/mmPXNIKxMciCiqqyyCoxBEIao8BFHCEhyCoqD9zhIUzL8Ad+v9j2IIekVjXZcyqUZVjE7UBap5tWIPbxHO/muAEnuF21Z5X',
  '0UJEim4929qMxF89+n9zbM7e0aQ+tclyFTrMSCeZfPIPtcYSB8xOhMYS0Yb33RJhrrEkqT062MGu1I/R0KYj7wCUjHuoSck+cHAbtGeHjg2215rVvN',
  'TsS3LOXSI/TqC6tFo1d9aWgt7rwzJZaA4TolLK1HX2t8RdUPQTHEvZOyw/Oe8MZ2TOHH5p+stmustbzz4cvYtXJPdrDK65q9xzDLfh6K9XW/pu7QXC',
  'OzpR2+Ot8KrNAw3vq155tYfy8UrhDvAxRY8jGUH2aZ03cRi00xKNvTZxL+jzE0n7cEI/FWZCz9y82mYUcftmeNjk8istXicWz7YWfbjdwPoOjG9i1u',
  'Jnr6psrLE974A9Q9rrW660f2kSuhw50UppQWh5X+pcad2dd9dDJSPHMVFZ28GRR449fEr0G5HAHBDR+cHgskZM8/u5vb+Txo7E+InZcxiSF4T4+fRi',
  '9neTnrvgi1e+fRuA3w5C8tpRXrybyVgf4qf3Q+wOtx/6xMikjxovDeH8cui426sji+/8KGQsdqlwItamjFjm9O/W2m7z67JUsHFob84TuiFhI9NRsX',
  'SeMaTo2MGi3p2x19/s8+2Y/grx059x4646SQVdoehjn2A+fko/Ks65/JZhHddR7MeJlbMJ8o2x8HDpRWPiWNQyFUF5XfuD2emzHYx/WmaAPnYadFPS',
  '0JlXxMBDeF6fPO15tyEt7prxPZgYKMiHi8vLZB6BfKNtL3wcBGjbgdZPG/eYKgLbM32jkHGwqCNgwSCUfdj2so7LXn6N+Bew03ZECvNTe1FiHsDlNa',
  'dwhGivr+PZlwLt/Kpo8etb58Jzy676yNdRsfOjycPm7VZ5BwlRyuR74XnBaEzlYJB79sONHC/gYXXM6hnxDZZ1HljCG0QWtVNrvpBVLr++9rp9cmSy',
  'Ptkkf9+nJ2GfXYp+7r6G60nOcx/hN/g1vR6xdjKEa7PTQJwFodrxItXulymXO4Q/6TWimmoRL6K/Ci1Zv+bW9wi/xYfM+tIrWZ3fZ4l1tKm7+VlEn0',
  'H7zjjAR+N6TI5rD8VrvjGZ0TN42YqmBWn3paS7uNig+ar8FE3Zsomui46i2xG9TKzcvwxg78+sqVdpC7vv1I27cBWvwc9wES7BKlyHr6gG7TD1pcG9',
  'A+/jVbwHF5yoBvAEFmATL9n8kONnxyFhC9w5qCpak9s1a6l2rymOU+/HcesUdW4k4HKLmx+n/SfOT0ZTzGQfTlRuJe6DpgNMrZONXWn9mdr2hK3ztA',
  '/FcFp/MZyOpTGczrEL5jQqGB+P4fT6Yrjcixo4dYVdN/7j6TNoe9lzKuDm/mp53Zq1afda3hhOyxvD6fXFcLmHWzg/vVfHIhWZ7rUO/KE4f0kTP0j6',
  'UdJT4jeGHUcvsTpZ6yWG03qJ4XIPKjSvWyu7Va2odm+ipoLNs5coLot3c/iV9JbX+Jzp9Bsv2QvUl7aXhHHGS8I4bTUxnPGnEM5EwTg/NbbgSzp1l2',
  'V3+xBvJdfJ7ZxBR8Fw/WtOkRiu6XV+XNOf/Di9vlj9q/c3htPri9fTeQLuc9L+bXkj9AVpOg/EA20vsfq3uR9+fs398OO4KBhaX7zuzpP4ma65yMiB',
  '7aK3I6GOgc3454+CXJ2s9RLDcVGQr7vzJBwXfd062e4sjK24Nmb6Dfy8vro7bKdDHFm5kn4a0f/9/Q15ryHvUI+wmR9kluWZTjC/Lo3290uMnFyn1e',
  'VUMp1W139n8wb7Ef6+3hpVm08ca4kN7UXRbir6bhj8XbASQ/d+5pbM3Ju5ehnUN+M2Fd77rfapvwLHXnu5W+dzezKbudPCjWWXYa2R44fzJmUv4zpz',
  'LwKazMEm7zmIo1muGprXvrlYxL4XdwtcHfIRLrWbMK3+U1++0T0RO78R7AiYqrw3191/+NPrpNMt3IpK+owop8jz34b76QWSdQEewBQf1M+amqOJs/',
  'G+PsJY0sZc6+P63u/hJ/ApeU6PKn7xvZAP8YOdz3Y+4vr31p136L7bvsv23WOrE2EE/Ldj2vXbtIrdI+pYKU6okl4n8qxq97N/2blRXd/5mGie/pm/',
  'd9av9LcY/qBoLOhvislPPOtTvatX+Du+IlnSupSxewjdNw73j5X/2T893/rBJcoV/6LXEj1Ln2fRGqHQfpzOrnh99OX3ngbw/+hQZrjp8WohkRj7qt',
  'JwZ4kzLCeu7wzScPz6OH5pckwT+aXqeZqkP8GN47iSSNyucZphTuAqhd+wehdWqzjuzKNpd5wnyXEOF+CUwXFWsJykvyG7b23UKsnLITmrOoOUec8h',
  'Zd5Tkvc8wa58+7vCSJJiP6ue/eXlTZn3NMluTz37y/tHmv+uJPJ7myBvul9Ok+zqrYcfFzWmSfs7Tdrftx55p5VLqVkC99lUOoM06ldp9B3lNq/pNI',
  '7/fo1pr2n1mjKw2G/31LfJvPMv',
].join('');

const letters =
  '!"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿıŒœŠšŸŽžƒˆ˜ΓΘΣΦΩαδεπστφ–—‗‘’‚“”„†‡•…‰‹›ⁿ₧€™∙√∞∩≈≡≤≥⌐⌠⌡─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬▀▄█▌▐░▒▓■';

const rows = inflateRawSync(Buffer.from(packed, 'base64'));
const order = new Map([...letters].map((letter, at) => [letter, at]));

/** Whether this dot of a letter's cell is black; a letter that the font lacks is an empty frame. */
export function isInk(letter: string, x: number, y: number): boolean {
  const [column, row] = [x - 1, y - 2];
  if (column < 0 || row < 0 || column >= drawnDots.width || row >= drawnDots.height) return false;
  if (letter === ' ' || letter === '\u00a0') return false;
  const at = order.get(letter);
  if (at === undefined) return column === 0 || row === 0 || column === 9 || row === 19;
  return ((rows.readUInt16BE((at * drawnDots.height + row) * 2) >> (15 - column)) & 1) === 1;
}
