import { expect, test } from 'vitest';
import { cell, csv } from '../src/csv';

test.each([
  ['=1+2', "'=1+2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['\tx', "'\tx"],
  ['-2.5', '-2.5'],
  ['+7', '+7'],
  ['-1e-3', '-1e-3'],
  ['plain', 'plain'],
  ['a "b", c', '"a ""b"", c"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
])('a spreadsheet reads %j as a text or a number, never as a formula', (value, written) => {
  expect(cell(value)).toBe(written);
});

test('numbers and what is unknown stay as they are', () => {
  expect(csv(['a', 'b'], [[-3.5, null]])).toBe('a,b\r\n-3.5,\r\n');
});
