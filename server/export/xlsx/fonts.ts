/** The universal-design face that town halls use; part of Windows since 2018, where it is missing Excel takes another. */
export const FONT = 'BIZ UDPゴシック';

/** Points. */
export const FONT_SIZE = 10;

/** A face that every machine has in the same widths, for counting the widths of columns. */
export const RULER_FONT = 'Arial';

/** Pixels (96 to the inch) of a digit of the ruler's font at FONT_SIZE: Excel's unit of a column's width. */
export const RULER_DIGIT = 7;
