import { describe, expect, it } from 'vitest';
import { looksPersonal, signOffNames, splitNames } from '../../../lambdas/clean/metadata/names.ts';

describe('splitNames', () => {
  it.each([
    ['By Ada Lovelace and Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Von Ada Lovelace, Karl Benz und Lise Meitner', ['Ada Lovelace', 'Karl Benz', 'Lise Meitner']],
    ['Ada Lovelace, Senior Political Editor', ['Ada Lovelace']],
    ['Ada Lovelace (alo)', ['Ada Lovelace']],
    ['Ada Lovelace, MD, PhD', ['Ada Lovelace']],
    ['Ada Lovelace May 3, 2024', ['Ada Lovelace']],
    ['Harbour Post Staff', ['Harbour Post Staff']],
    ['Maria &amp; Karl', ['Maria', 'Karl']],
    ['https://facebook.com/harbourpost', []],
    ['a.lovelace2', []],
    ['Harbour24 Desk', ['Harbour24 Desk']],
    ['Harbour Post on Facebook', []],
    ['desk@post.example', []],
    ['By Ada Lovelace, Karl Benz and Lise Meitner in Berlin', ['Ada Lovelace', 'Karl Benz', 'Lise Meitner']],
    ['By Ada Lovelace in London and Karl Benz in Mannheim', ['Ada Lovelace', 'Karl Benz']],
    ['Ada Lovelace for the Harbour Post', ['Ada Lovelace']],
    ['Von Lise Meitner aus Wien', ['Lise Meitner']],
    ['Analysis by Ada Lovelace', ['Ada Lovelace']],
    ['Écrit par Marie Curie et Pierre Curie', ['Marie Curie', 'Pierre Curie']],
    ['Por Lola Flores y Pablo Neruda', ['Lola Flores', 'Pablo Neruda']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Di Grazia Deledda e Italo Svevo', ['Grazia Deledda', 'Italo Svevo']],
    ['Автор: Анна Ахматова и Осип Мандельштам', ['Анна Ахматова', 'Осип Мандельштам']],
    ['Reporting by Ada Lovelace and Karl Benz; Editing by Lise Meitner', ['Ada Lovelace', 'Karl Benz']],
    ['By Ada Lovelace | Photographs by Julia Cameron', ['Ada Lovelace']],
    ['Edited by Lise Meitner', ['Lise Meitner']],
    ['Friends of the Harbour', ['Friends of the Harbour']],
    ['5 min read', []],
    ['By', []],
  ])('reads %s', (byline, names) => {
    expect(splitNames(byline)).toEqual(names);
  });
});

describe('signOffNames', () => {
  it.each([
    ['(Reporting by Ada Lovelace; Editing by Lise Meitner)', ['Ada Lovelace']],
    ['(Reporting by Ada Lovelace in London and Karl Benz in Mannheim)', ['Ada Lovelace', 'Karl Benz']],
    ['Writing by Ada Lovelace; additional reporting by Karl Benz', ['Ada Lovelace']],
    ['(Additional reporting by Karl Benz)', []],
    ['Reporting by the agency was slow that day.', []],
    ['The reporting by Ada Lovelace won a prize.', []],
  ])('reads %s', (line, names) => {
    expect(signOffNames(line)).toEqual(names);
  });
});

describe('looksPersonal', () => {
  it('knows a person’s name from a section and a role', () => {
    expect(looksPersonal('Ludwig van Beethoven')).toBe(true);
    expect(looksPersonal('Business')).toBe(false);
    expect(looksPersonal('Staff Writer')).toBe(false);
  });
});
