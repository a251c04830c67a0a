import type { Value } from './api-types';

const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front; a plain number does not, so that
 * negative numbers stay numbers.
 */
export function cell(value: Value | undefined): string {
  let text = value === null || value === undefined ? '' : String(value);
  if (/^[=+\-@\t\r]/.test(text) && !NUMBER.test(text)) {
    text = `'${text}`;
  }
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as RFC 4180 has it. */
export function csv(columns: readonly string[], rows: readonly (readonly (Value | undefined)[])[]): string {
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}
