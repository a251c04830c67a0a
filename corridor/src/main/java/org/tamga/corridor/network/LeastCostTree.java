package org.tamga.corridor.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Least-cost routes from one node to all others: Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1
 * (1959) 269–271, with a heap of four branches whose entries know their places. An instance is used again for tree after tree. Not safe
 * for several threads.
 */
public final class LeastCostTree {

    private static final int NONE = -1;
    private static final int BRANCHES = 4;

    private final Graph graph;
    private final int firstThrough;
    private final double[] cost;
    private final int[] last;
    private final int[] heap;
    private final int[] place;
    private int size;

    /**
     * Trees of a graph.
     *
     * @param firstThrough nodes before this one are ends of journeys only: no route leads through them
     */
    public LeastCostTree(Graph graph, int firstThrough) {
        this.graph = graph;
        this.firstThrough = firstThrough;
        this.cost = new double[graph.nodes()];
        this.last = new int[graph.nodes()];
        this.heap = new int[graph.nodes()];
        this.place = new int[graph.nodes()];
    }

    /**
     * Grows the tree of an origin.
     *
     * @param linkCost of each link, not negative; infinite for links that are closed
     */
    public void grow(int origin, double[] linkCost) {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(last, NONE);
        Arrays.fill(place, NONE);
        size = 0;
        cost[origin] = 0;
        push(origin);
        spread(origin, linkCost);
    }

    /**
     * Finds costs of an origin from what is known already, which is quick when nearly all of that is right; routes are not kept.
     *
     * @param known cost of a route to each node, which need not be the least; 0 at the origin, infinite where none is known
     * @param linkCost of each link, not negative; infinite for links that are closed
     */
    public void lower(int origin, double[] known, double[] linkCost) {
        System.arraycopy(known, 0, cost, 0, cost.length);
        Arrays.fill(last, NONE);
        Arrays.fill(place, NONE);
        size = 0;
        for (int node = 0; node < cost.length; node++) {
            reach(node, origin, linkCost);
        }
        spread(origin, linkCost);
    }

    private void spread(int origin, double[] linkCost) {
        while (size > 0) {
            int node = pop();
            place[node] = NONE;
            reach(node, origin, linkCost);
        }
    }

    /** Tells the nodes behind a node what it costs to come there by it. */
    private void reach(int node, int origin, double[] linkCost) {
        if (node < firstThrough && node != origin) {
            return;
        }
        double here = cost[node];
        for (int p = graph.outBegin(node); p < graph.outBegin(node + 1); p++) {
            int link = graph.out(p);
            int next = graph.head(link);
            double there = here + linkCost[link];
            if (there < cost[next]) {
                cost[next] = there;
                last[next] = link;
                if (place[next] == NONE) {
                    push(next);
                } else {
                    up(place[next]);
                }
            }
        }
    }

    /** Cost of the least route to a node; infinite when no route leads there. */
    public double cost(int node) {
        return cost[node];
    }

    /** The link by which the least route reaches a node; −1 at the origin and where no route leads. */
    public int last(int node) {
        return last[node];
    }

    /** The links of the least route to a node, from the origin on; none at the origin and where no route leads. */
    public List<Integer> route(int node) {
        List<Integer> links = new ArrayList<>();
        for (int at = node; last[at] != NONE; at = graph.tail(last[at])) {
            links.add(last[at]);
        }
        return links.reversed();
    }

    private void push(int node) {
        heap[size] = node;
        place[node] = size;
        up(size++);
    }

    private int pop() {
        int first = heap[0];
        int moved = heap[--size];
        if (size > 0) {
            heap[0] = moved;
            place[moved] = 0;
            down();
        }
        return first;
    }

    private void up(int from) {
        int at = from;
        int node = heap[at];
        double key = cost[node];
        while (at > 0) {
            int parent = (at - 1) / BRANCHES;
            if (cost[heap[parent]] <= key) {
                break;
            }
            heap[at] = heap[parent];
            place[heap[at]] = at;
            at = parent;
        }
        heap[at] = node;
        place[node] = at;
    }

    private void down() {
        int at = 0;
        int node = heap[0];
        double key = cost[node];
        for (int child = 1; child < size; child = BRANCHES * at + 1) {
            int best = child;
            int end = Math.min(child + BRANCHES, size);
            for (int other = child + 1; other < end; other++) {
                if (cost[heap[other]] < cost[heap[best]]) {
                    best = other;
                }
            }
            if (cost[heap[best]] >= key) {
                break;
            }
            heap[at] = heap[best];
            place[heap[at]] = at;
            at = best;
        }
        heap[at] = node;
        place[node] = at;
    }
}
