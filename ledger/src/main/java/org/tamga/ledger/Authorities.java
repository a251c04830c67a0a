package org.tamga.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Economy;

/** The authorities of a case, by code or alias. */
public final class Authorities {

    private final Map<String, Authority> byCode = new LinkedHashMap<>();
    private final Map<String, Authority> byName = new LinkedHashMap<>();

    /**
     * The authorities of a case.
     *
     * @throws IllegalArgumentException when two share a code or alias, or a sum names an unknown member or one without a reporter
     */
    public Authorities(Collection<Authority> authorities) {
        for (Authority authority : authorities) {
            byCode.put(authority.code(), authority);
            register(authority.code(), authority);
            authority.aliases().forEach(alias -> register(alias, authority));
        }
        for (Authority authority : authorities) {
            for (String member : authority.sumOf()) {
                Authority found = byCode.get(member);
                if (found == null
                        || found.reporter().isEmpty()
                        || !found.sumOf().isEmpty()) {
                    throw new IllegalArgumentException("authority " + authority.code() + " sums '" + member
                            + "', which is not an authority of this case with a reporter of its own");
                }
            }
        }
    }

    private void register(String name, Authority authority) {
        if (byName.putIfAbsent(name, authority) != null) {
            throw new IllegalArgumentException("two authorities are called " + name);
        }
    }

    public Collection<Authority> list() {
        return List.copyOf(byCode.values());
    }

    public Optional<Authority> find(String codeOrAlias) {
        return Optional.ofNullable(byName.get(codeOrAlias));
    }

    /**
     * The authority of this code or alias.
     *
     * @throws IllegalArgumentException naming the known codes when there is none
     */
    public Authority get(String codeOrAlias) {
        return find(codeOrAlias)
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown authority '" + codeOrAlias + "': known are " + String.join(", ", byName.keySet())));
    }

    /** The authority that a question means when it names only the reporter. */
    public Optional<Authority> preferredFor(Economy reporter) {
        List<Authority> own = ofReporter(reporter);
        return own.stream()
                .filter(Authority::preferred)
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** Authorities that record the trade of {@code reporter}. */
    public List<Authority> ofReporter(Economy reporter) {
        return byCode.values().stream()
                .filter(a -> a.sumOf().isEmpty() && a.reporter().equals(Optional.of(reporter)))
                .toList();
    }

    /**
     * Checks that every reporter of an aggregate has a compiler.
     *
     * @throws IllegalArgumentException when the aggregate's authority is composite and no member records a reporter
     */
    public void checkCompilers(Aggregate aggregate) {
        aggregate.reporters().forEach(reporter -> compiler(aggregate.authority(), reporter));
    }

    /**
     * Whose cells an aggregate of {@code code} for {@code reporter} is about: the authority itself, or for a composite one the member
     * that records this reporter.
     */
    String compiler(String code, Economy reporter) {
        Authority authority = byName.get(code);
        if (authority == null || authority.sumOf().isEmpty()) {
            return authority == null ? code : authority.code();
        }
        List<String> members = new ArrayList<>();
        for (String member : authority.sumOf()) {
            if (get(member).reporter().equals(Optional.of(reporter))) {
                members.add(member);
            }
        }
        if (members.size() != 1) {
            throw new IllegalArgumentException(code + " sums no authority of reporter " + reporter);
        }
        return members.getFirst();
    }
}
