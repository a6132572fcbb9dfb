/** A time as one word: no line ends between '16' and 'h 00'. */
export const unbroken = (time: string) => time.replaceAll(' ', '\u00a0');
