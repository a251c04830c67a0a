package org.tamga.spark;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tamga.trade.TradeException;

/**
 * Where Spark runs, and with how much.
 *
 * @param master {@code local[*]} for all cores of this machine, {@code local[2]} for two, {@code spark://HOST:PORT} for a cluster
 * @param driver the address of this machine that the cluster's workers can reach; needed when they are on other machines
 * @param executorMemory of each process on a cluster, such as {@code 4g}
 */
public record SparkSettings(String master, Optional<String> driver, Optional<String> executorMemory) {

    private static final Pattern MASTER = Pattern.compile(
            "local|local\\[(?:\\*|[1-9][0-9]{0,3})]|spark://[^\\s/:,]+:[0-9]{1,5}(?:,[^\\s/:,]+:[0-9]{1,5})*");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:-]*");
    private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]{0,5}[mg]");

    /** All cores of this machine. */
    public static final SparkSettings LOCAL = new SparkSettings("local[*]", Optional.empty(), Optional.empty());

    /** Checks the texts. */
    public SparkSettings {
        check("master", master, MASTER, "local[*], local[2] or spark://HOST:7077");
        driver.ifPresent(
                text -> check("driver", text, ADDRESS, "the name or address of this machine, as the workers reach it"));
        executorMemory.ifPresent(text -> check("executor-memory", text, MEMORY, "512m or 4g"));
    }

    /** Spark on the cores of this machine or on a cluster, with what it takes by itself otherwise. */
    public static SparkSettings of(String master) {
        return new SparkSettings(master, Optional.empty(), Optional.empty());
    }

    /**
     * The settings that options say: {@code master}, {@code driver}, {@code executor-memory}.
     *
     * @throws TradeException when there is another option, or a text that is none of its kind
     */
    public static SparkSettings of(Map<String, String> options) throws TradeException {
        Map<String, String> left = new TreeMap<>(options);
        String master = Optional.ofNullable(left.remove("master")).orElse(LOCAL.master);
        Optional<String> driver = Optional.ofNullable(left.remove("driver"));
        Optional<String> memory = Optional.ofNullable(left.remove("executor-memory"));
        if (!left.isEmpty()) {
            throw new TradeException("Spark has no option " + String.join(", ", left.keySet())
                    + ": master, driver and executor-memory are known");
        }
        try {
            return new SparkSettings(master, driver, memory);
        } catch (IllegalArgumentException e) {
            throw new TradeException(String.valueOf(e.getMessage()));
        }
    }

    /** Whether Spark runs in this process. */
    public boolean isLocal() {
        return master.startsWith("local");
    }

    /** Whether neither Spark nor its cluster is on other machines. */
    boolean isOnThisMachine() {
        return isLocal() || master.startsWith("spark://127.") || master.startsWith("spark://localhost:");
    }

    /** The addresses at which a master may be; none when Spark runs in this process. */
    List<InetSocketAddress> masters() {
        if (isLocal()) {
            return List.of();
        }
        return Arrays.stream(master.substring("spark://".length()).split(","))
                .map(address -> address.split(":"))
                .map(pair -> InetSocketAddress.createUnresolved(pair[0], Integer.parseInt(pair[1])))
                .toList();
    }

    /** The tasks that run at once in this process. */
    int cores() {
        int all = Runtime.getRuntime().availableProcessors();
        if (!isLocal() || master.equals("local[*]")) {
            return all;
        }
        return master.equals("local") ? 1 : Integer.parseInt(master.substring(6, master.length() - 1));
    }

    private static void check(String name, String text, Pattern form, String right) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Spark's " + name + " '" + text + "' is not understood: write " + right);
        }
    }
}
