package org.tamga.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tamga.brief.corridor.CorridorFindings;
import org.tamga.core.Economy;
import org.tamga.core.Source;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.Corridor;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Point;
import org.tamga.corridor.model.Published;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.model.TransportNetwork;
import org.tamga.corridor.scenario.Change;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.Scenario;
import org.tamga.corridor.scenario.Step;

/**
 * A made-up network: a million tonnes go from China by Kazakhstan (1,000 and 400 km at 4 cents) to Uzbekistan, for want of another way. One
 * scenario opens a line past Kazakhstan of 600 km, another doubles what is carried.
 */
final class MadeUpNetwork {

    private static final double HUNDRED_MILLION = 1e8;

    private MadeUpNetwork() {}

    static CorridorFindings findings() throws CaseException {
        return CorridorFindings.of(new CorridorCase(
                network(),
                List.of(
                        scenario("direct", "The direct line opens", new Change.Open(links("direct"), 0)),
                        scenario(
                                "twice",
                                "Twice as much",
                                new Change.OfDemand(Set.of(), Set.of(), Set.of(), new Step(Step.Kind.TIMES, 2), 0)))));
    }

    private static Scenario scenario(String id, String name, Change change) {
        return new Scenario(
                id,
                name,
                name.equals("Twice as much") ? "Вдвое больше" : "Открыта прямая линия",
                "",
                "",
                OptionalInt.empty(),
                List.of(change));
    }

    private static Change.Links links(String id) {
        return new Change.Links(Set.of(id), Set.of(), Set.of(), Set.of());
    }

    private static Node node(String id, String name, String nameRu, String country, double lat, double lon) {
        return new Node(id, name, nameRu, Economy.of(country), Node.Kind.CITY, new Point(lat, lon), "", "made");
    }

    private static Link link(String id, String from, String to, double km, Link.Status status) {
        return new Link(
                id,
                from + " – " + to,
                Mode.RAIL,
                from,
                to,
                km,
                1520,
                km / 40,
                0.4,
                0.04,
                OptionalDouble.empty(),
                status,
                OptionalInt.empty(),
                List.of(),
                "km=made usd=guess");
    }

    private static TransportNetwork network() {
        Published published = new Published(
                "p-km",
                "urumqi",
                "tashkent",
                "bulk",
                List.of(),
                List.of(),
                Published.Quantity.KM,
                1500,
                "km",
                OptionalInt.empty(),
                3,
                "made",
                "");
        Assertion revenue = new Assertion(
                "a-usd",
                Assertion.Kind.TRANSIT_REVENUE,
                "twice",
                Economy.of("KAZ"),
                List.of("east", "south"),
                HUNDRED_MILLION,
                HUNDRED_MILLION,
                "USD per year",
                "Transit brings Kazakhstan 100 million dollars a year",
                "Транзит приносит Казахстану 100 млн долларов в год",
                "made");
        Assertion shorter = new Assertion(
                "a-km",
                Assertion.Kind.SAVED_KM,
                "direct",
                null,
                List.of("direct"),
                900,
                900,
                "km",
                "The direct line is 900 km shorter",
                "Прямая линия короче на 900 км",
                "made");
        return new TransportNetwork(
                List.of(
                        node("urumqi", "Urumqi", "Урумчи", "CHN", 43.8, 87.6),
                        node("almaty", "Almaty", "Алматы", "KAZ", 43.3, 76.9),
                        node("tashkent", "Tashkent", "Ташкент", "UZB", 41.3, 69.2)),
                List.of(
                        link("east", "urumqi", "almaty", 1000, Link.Status.OPEN),
                        link("south", "almaty", "tashkent", 400, Link.Status.OPEN),
                        link("direct", "urumqi", "tashkent", 600, Link.Status.PLANNED)),
                List.of(),
                List.of(),
                List.of(new Goods("bulk", "Bulk", "Насыпные", 0.2, OptionalDouble.empty(), "made")),
                List.of(new Shipment(
                        "d", "urumqi", "tashkent", "bulk", 1e6, OptionalDouble.empty(), 500, 2024, "made", 2)),
                List.of(new Corridor(
                        "by-almaty",
                        "By Almaty",
                        "Через Алматы",
                        List.of(new Item(Item.Kind.NODE, "almaty")),
                        List.of())),
                List.of(published),
                List.of(revenue, shorter),
                Map.of(Mode.RAIL, 22.0),
                Map.of(
                        "made",
                        Source.of("The Made-up Office", "https://example.org/made", Optional.empty()),
                        "guess",
                        Source.of("A Guess", "", Optional.empty())));
    }
}
