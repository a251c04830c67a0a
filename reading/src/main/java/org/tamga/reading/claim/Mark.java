package org.tamga.reading.claim;

/**
 * Something found in a sentence.
 *
 * @param from first token
 * @param to token after the last one
 */
record Mark<T>(int from, int to, T value) {}
