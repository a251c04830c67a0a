package org.tamga.trade.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a measure, from a {@code .sql} file: comments with its definition and literature, then one query in which
 * <code>${name}</code> stands for a piece of SQL.
 */
public final class SqlTemplate {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z_]+)}");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*\\R?");

    /** There are as many as resources, and a question is answered in as many milliseconds as reading a few of them takes. */
    private static final Map<String, SqlTemplate> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final String text;
    private final String query;

    private SqlTemplate(String name, String text) {
        this.name = name;
        this.text = text;
        this.query = COMMENT.matcher(text).replaceAll("");
    }

    /**
     * A template of {@code /org/tamga/trade/measure}.
     *
     * @param name without {@code .sql}
     */
    public static SqlTemplate load(String name) {
        return load("measure", name);
    }

    /**
     * A template of a folder beside that of the measures.
     *
     * @param folder such as {@code mirror}
     * @param name without {@code .sql}
     */
    public static SqlTemplate load(String folder, String name) {
        return LOADED.computeIfAbsent("/org/tamga/trade/" + folder + "/" + name + ".sql", r -> read(r, name));
    }

    private static SqlTemplate read(String resource, String name) {
        try (InputStream in = SqlTemplate.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no template " + resource);
            }
            return new SqlTemplate(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The comments at the head: what the measure is, and where it is defined. */
    public String definition() {
        StringBuilder definition = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("--")) {
                break;
            }
            definition.append(line.substring(2).strip()).append('\n');
        }
        return definition.toString().strip();
    }

    /**
     * The query with its places filled.
     *
     * @throws IllegalArgumentException when a place has no piece; pieces that no place asks for are left out
     */
    public String fill(Map<String, String> pieces) {
        Matcher matcher = PLACE.matcher(query);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String piece = pieces.get(matcher.group(1));
            if (piece == null) {
                throw new IllegalArgumentException(name + ".sql needs " + matcher.group());
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(piece));
        }
        return matcher.appendTail(filled).toString().strip();
    }
}
