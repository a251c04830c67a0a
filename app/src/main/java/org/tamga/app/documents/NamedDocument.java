package org.tamga.app.documents;

import org.tamga.reading.document.Document;

/**
 * A document and the name under which it was asked for.
 *
 * @param name a path, whose last part is the name of the file
 */
public record NamedDocument(String name, Document document) {}
