package org.tamga.register;

/**
 * A value that differs from the one the register holds.
 *
 * @param value as the document says it, printed as in the file
 * @param document that says it
 * @param sentence in which it is said
 */
public record Conflict(Field field, String value, String document, String sentence) {}
