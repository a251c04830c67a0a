package org.tamga.corridor.tntp;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tamga.corridor.assignment.Demand;
import org.tamga.corridor.assignment.LinkCosts;
import org.tamga.corridor.assignment.Problem;
import org.tamga.corridor.network.Graph;

/**
 * A network in TNTP, the format of the collection "Transportation Networks for Research". Nodes are numbered from 1 in files and from 0
 * in graphs.
 *
 * @param zones nodes from 1 to this one are zones
 * @param firstThrough number, from 1, of the first node that routes may lead through
 * @param links in the order of the file
 */
public record TntpNetwork(int zones, int nodes, int firstThrough, List<Link> links) {

    private static final int COLUMNS = 10;
    private static final String ORIGIN = "origin";

    /** Copies the list. */
    public TntpNetwork {
        links = List.copyOf(links);
    }

    /**
     * A link as its file has it.
     *
     * @param tail from 1
     * @param head from 1
     */
    public record Link(
            int tail, int head, double capacity, double length, double freeTime, double b, double power, double toll) {}

    /**
     * Reads a network.
     *
     * @throws TntpException when something is not as the format says
     */
    public static TntpNetwork read(Path file) throws IOException, TntpException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Lines lines = new Lines(file, in);
            Map<String, String> head = lines.head();
            int zones = lines.count(head, "NUMBER OF ZONES");
            int nodes = lines.count(head, "NUMBER OF NODES");
            int through = lines.count(head, "FIRST THRU NODE");
            int expected = lines.count(head, "NUMBER OF LINKS");
            List<Link> links = new ArrayList<>();
            for (String row = lines.next(); row != null; row = lines.next()) {
                links.add(link(lines, row, nodes));
            }
            if (links.size() != expected) {
                throw lines.fault(
                        "the file says that it has " + expected + " links, but " + links.size() + " are there");
            }
            return new TntpNetwork(zones, nodes, through, links);
        }
    }

    private static Link link(Lines lines, String row, int nodes) throws TntpException {
        String[] cells = row.replace(";", " ").strip().split("\\s+", -1);
        if (cells.length < COLUMNS - 1) {
            throw lines.fault(
                    "a link has " + COLUMNS + " columns (from, to, capacity, length, time, b, power, speed, toll,"
                            + " type), but " + cells.length + " are there");
        }
        Link link = new Link(
                lines.node(cells[0], nodes),
                lines.node(cells[1], nodes),
                lines.number(cells[2], "capacity"),
                lines.number(cells[3], "length"),
                lines.number(cells[4], "free-flow time"),
                lines.number(cells[5], "b"),
                lines.number(cells[6], "power"),
                lines.number(cells[8], "toll"));
        if (link.capacity() == 0 && link.b() != 0) {
            throw lines.fault("capacity is 0 although time rises with flow (b is " + cells[5] + ")");
        }
        return link;
    }

    /**
     * Reads who travels where.
     *
     * @throws TntpException when something is not as the format says
     */
    public Demand readTrips(Path file) throws IOException, TntpException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Lines lines = new Lines(file, in);
            Map<String, String> head = lines.head();
            List<Demand.Trips> trips = new ArrayList<>();
            Map<Long, Integer> seen = new HashMap<>();
            int origin = 0;
            for (String row = lines.next(); row != null; row = lines.next()) {
                if (row.toLowerCase(Locale.ROOT).startsWith(ORIGIN)) {
                    origin = lines.node(row.substring(ORIGIN.length()).strip(), zones);
                    continue;
                }
                for (String cell : row.split(";", -1)) {
                    if (cell.isBlank()) {
                        continue;
                    }
                    String[] parts = cell.split(":", -1);
                    if (parts.length != 2 || origin == 0) {
                        throw lines.fault("'" + cell.strip() + "' is no trip: write Origin 1, then 2 : 100.0;");
                    }
                    int destination = lines.node(parts[0].strip(), zones);
                    double volume = lines.number(parts[1].strip(), "volume");
                    if (seen.putIfAbsent(origin * (long) nodes + destination, lines.at()) != null) {
                        throw lines.fault("trips from " + origin + " to " + destination + " stand twice");
                    }
                    if (volume > 0 && destination != origin) {
                        trips.add(new Demand.Trips(origin - 1, destination - 1, volume));
                    }
                }
            }
            int expected = head.containsKey("NUMBER OF ZONES") ? lines.count(head, "NUMBER OF ZONES") : zones;
            if (expected != zones) {
                throw lines.fault("trips between " + expected + " zones, but the network has " + zones);
            }
            return new Demand(trips);
        }
    }

    /**
     * The network with its demand, as something to solve.
     *
     * @param tollWeight cost of one unit of toll
     * @param lengthWeight cost of one unit of length
     */
    public Problem problem(Demand demand, double tollWeight, double lengthWeight) {
        int n = links.size();
        int[] tail = new int[n];
        int[] head = new int[n];
        double[][] parts = new double[5][n];
        for (int i = 0; i < n; i++) {
            Link link = links.get(i);
            tail[i] = link.tail() - 1;
            head[i] = link.head() - 1;
            parts[0][i] = tollWeight * link.toll() + lengthWeight * link.length();
            parts[1][i] = link.freeTime();
            parts[2][i] = link.b();
            parts[3][i] = link.capacity() == 0 ? 1 : link.capacity();
            parts[4][i] = link.power();
        }
        return new Problem(
                new Graph(nodes, tail, head),
                firstThrough - 1,
                new LinkCosts(parts[0], parts[1], parts[2], parts[3], parts[4]),
                demand);
    }
}
