package org.tamga.corridor.network;

/**
 * A directed graph. Nodes and links are numbered from 0; several links may lead from one node to the same other one.
 *
 * <p>Links that leave a node stand side by side in one array, and so do those that enter it (forward and reverse star), so that a search
 * reads memory in order.
 */
public final class Graph {

    private final int nodes;
    private final int[] tail;
    private final int[] head;
    private final int[] outStart;
    private final int[] out;
    private final int[] inStart;
    private final int[] in;

    /**
     * A graph of links.
     *
     * @param nodes how many there are
     * @param tail where each link begins
     * @param head where each link ends
     * @throws IllegalArgumentException when a link begins or ends nowhere
     */
    public Graph(int nodes, int[] tail, int[] head) {
        if (tail.length != head.length) {
            throw new IllegalArgumentException(tail.length + " links begin and " + head.length + " end");
        }
        this.nodes = nodes;
        this.tail = tail.clone();
        this.head = head.clone();
        this.outStart = starts(tail);
        this.inStart = starts(head);
        this.out = sorted(tail, outStart);
        this.in = sorted(head, inStart);
    }

    private int[] starts(int[] ends) {
        int[] start = new int[nodes + 1];
        for (int node : ends) {
            if (node < 0 || node >= nodes) {
                throw new IllegalArgumentException("there is no node " + node + " among " + nodes);
            }
            start[node + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    private static int[] sorted(int[] ends, int[] start) {
        int[] next = start.clone();
        int[] links = new int[ends.length];
        for (int link = 0; link < ends.length; link++) {
            links[next[ends[link]]++] = link;
        }
        return links;
    }

    /** How many nodes there are. */
    public int nodes() {
        return nodes;
    }

    /** How many links there are. */
    public int links() {
        return tail.length;
    }

    /** Where a link begins. */
    public int tail(int link) {
        return tail[link];
    }

    /** Where a link ends. */
    public int head(int link) {
        return head[link];
    }

    /** Place of the first link that leaves a node; the last is before that of the next node. */
    public int outBegin(int node) {
        return outStart[node];
    }

    /** The link at a place among those that leave nodes. */
    public int out(int place) {
        return out[place];
    }

    /** Place of the first link that enters a node; the last is before that of the next node. */
    public int inBegin(int node) {
        return inStart[node];
    }

    /** The link at a place among those that enter nodes. */
    public int in(int place) {
        return in[place];
    }
}
