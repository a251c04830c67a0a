package org.tamga.core;

import java.util.Optional;

/**
 * What a reader is sent to: sources that differ only in the place within it, or in when it was fetched, are one publication.
 *
 * @param publisher who published it
 * @param published when, as far as known
 * @param address where it can be read; empty when there is none
 */
public record Publication(String publisher, Optional<PartialDate> published, String address) {}
