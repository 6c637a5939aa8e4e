import type { CodePage } from '../views/ticketSlip.ts';

export type Encoding = CodePage['encoding'];

/**
 * What the bytes 80–FF mean in each code page; a space stands where a page has none. Written down here and not taken from
 * the encoder, so that reading a paper back checks it.
 */
const upperHalves: Readonly<Record<Encoding, string>> = {
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp858:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp1252:
    '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
};

/** What every printer speaks after it is switched on: the table 0, without Á Í Ó Ú. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The tables that most printers know, by the number of `ESC t`. */
export const usualTables: Readonly<Record<number, string>> = {
  0: cp437,
  2: upperHalves.cp850,
  16: upperHalves.cp1252,
  19: upperHalves.cp858,
};

/** What holds where the setup of a printer says nothing. */
export const usualCodePage: CodePage = { encoding: 'cp850', table: 2 };

/** The code pages that a printer can be set to, each with the number that it usually has. */
export const offeredCodePages: readonly CodePage[] = [
  usualCodePage,
  { encoding: 'cp858', table: 19 },
  { encoding: 'cp1252', table: 16 },
];

/** Whether a letter has a byte in a code page. */
export const isIn = (encoding: Encoding, letter: string): boolean =>
  (letter >= ' ' && letter <= '~') || (letter > '~' && upperHalves[encoding].includes(letter));
