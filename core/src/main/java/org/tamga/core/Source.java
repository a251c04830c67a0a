package org.tamga.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a number or a statement was published, so that it can be followed there.
 *
 * @param publisher who published it, not blank
 * @param title what it is called there; blank when it has no title
 * @param address where it can be read: an absolute http or https address, or blank when there is none
 * @param published when it was published, as far as known
 * @param retrieved when it was fetched
 * @param contentHash of what was fetched, with its algorithm, such as {@code sha256:…}
 * @param licence under which it may be used
 * @param place in it: file and row, line, sentence; blank when it is one thing
 */
public record Source(
        String publisher,
        String title,
        String address,
        Optional<PartialDate> published,
        Optional<LocalDate> retrieved,
        Optional<String> contentHash,
        Optional<String> licence,
        String place) {

    private static final int LONGEST_ADDRESS = 2000;

    /**
     * Checks the publisher and the address.
     *
     * @throws IllegalArgumentException when the publisher is blank, or the address is neither blank nor http(s)
     */
    public Source {
        if (publisher.isBlank()) {
            throw new IllegalArgumentException(
                    "a source has no publisher; name who published it, such as General Administration of Customs");
        }
        address = address.strip();
        if (!address.isEmpty()) {
            checkAddress(address);
        }
        requireNotBlank(contentHash, "content hash");
        requireNotBlank(licence, "licence");
    }

    /** A source of which only publisher, address and date are known. */
    public static Source of(String publisher, String address, Optional<PartialDate> published) {
        return new Source(publisher, "", address, published, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** The address, when there is one. */
    public Optional<URI> uri() {
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    /** The publication that this is a place in. */
    public Publication publication() {
        return new Publication(publisher, published, address);
    }

    private static void checkAddress(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            throw fault(
                    address, "it has " + address.length() + " characters, at most " + LONGEST_ADDRESS + " are kept");
        }
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException malformed) {
            IllegalArgumentException fault = fault(
                    address,
                    malformed.getIndex() >= address.length()
                            ? "the host is missing"
                            : "character " + (malformed.getIndex() + 1)
                                    + " is not allowed there; percent-encode it (a space is %20)");
            fault.initCause(malformed);
            throw fault;
        }
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw fault(address, "it must begin with https:// or http://");
        }
        if (uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty()) {
            throw fault(address, "the host is missing");
        }
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
            throw fault(address, "it must not hold a user name or password");
        }
    }

    private static void requireNotBlank(Optional<String> text, String what) {
        if (text.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("the " + what + " of a source is blank; leave it empty when unknown");
        }
    }

    private static IllegalArgumentException fault(String address, String reason) {
        return new IllegalArgumentException(Texts.quoted(address) + " is not the address of a source: " + reason
                + "; write one such as https://example.org/release, or leave it blank");
    }
}
