package org.tamga.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.register.Reports.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Register EMPTY = new Register(List.of(), Aliases.ofDefaults());

    private static Register merged(Report... reports) {
        return Merge.into(EMPTY, List.of(reports)).register();
    }

    @Test
    void theSummitOfTwoDatesIsOneEventWithAConflict() {
        Register register = merged(
                report(Kind.EVENT, "a", "Second Lake Council summit, Osh", "date=2025-06-16", "published=2025-06-20"),
                report(Kind.EVENT, "b", "Second Lake Council summit", "date=2025-06-18", "published=2025-07-01"));

        assertThat(register.entries()).hasSize(1);
        assertThat(register.entries().getFirst().values().date().orElseThrow()).hasToString("2025-06-16");
        assertThat(register.entries().getFirst().conflicts()).singleElement().satisfies(c -> {
            assertThat(c.field()).isEqualTo(Field.DATE);
            assertThat(c.value()).isEqualTo("2025-06-18");
            assertThat(c.document()).isEqualTo("b");
        });
    }

    @Test
    void moreExactDateReplacesTheMonthWithoutConflict() {
        RegisterEntry entry = merged(
                        report(Kind.TREATY, "a", "Treaty on Shared Waters", "date=2025-06"),
                        report(Kind.TREATY, "b", "Treaty on Shared Waters", "date=2025-06-17"))
                .entries()
                .getFirst();

        assertThat(entry.values().date().orElseThrow()).hasToString("2025-06-17");
        assertThat(entry.conflicts()).isEmpty();
    }

    @Test
    void aliasMakesEternalAndPermanentOneTreaty() {
        assertThat(merged(
                                report(Kind.TREATY, "a", "Treaty of Eternal Good-Neighbourliness and Amity"),
                                report(Kind.TREATY, "b", "Treaty on Permanent Good-Neighborly Friendship"))
                        .entries())
                .hasSize(1);
    }

    @Test
    void treatyAndAgreementMayBeOne() {
        assertThat(merged(
                                report(Kind.TREATY, "a", "Treaty on Shared Waters"),
                                report(Kind.AGREEMENT, "b", "Agreement on Shared Waters"))
                        .entries())
                .hasSize(1);
    }

    @Test
    void differentOrdinalsLettersAndPartsAreDifferentThings() {
        assertThat(merged(
                                report(Kind.EVENT, "a", "First China–Central Asia summit"),
                                report(Kind.EVENT, "a", "Second China–Central Asia summit"),
                                report(Kind.PROJECT, "a", "Line C of the gas pipeline"),
                                report(Kind.PROJECT, "a", "Line D of the gas pipeline"),
                                report(Kind.PROJECT, "a", "Valley railway", "parties=CHN KGZ"),
                                report(Kind.PROJECT, "a", "Valley railway, Kyrgyz section", "parties=CHN KGZ"))
                        .entries())
                .hasSize(6);
    }

    @Test
    void otherPartiesAreAnotherThing() {
        assertThat(merged(
                                report(Kind.MEMORANDUM, "a", "Memorandum on plant quarantine", "parties=CHN KGZ"),
                                report(Kind.MEMORANDUM, "b", "Memorandum on plant quarantine", "parties=CHN KAZ"))
                        .entries())
                .hasSize(2);
    }

    @Test
    void equalAmountJoinsGrantsThatAreCalledDifferently() {
        RegisterEntry entry = merged(
                        report(Kind.GRANT, "a", "Grant for livelihood projects", "amount=700000000", "unit=CNY"),
                        report(Kind.GRANT, "b", "Grant for joint projects", "amount=700000000", "unit=CNY"))
                .entries()
                .getFirst();

        assertThat(entry.sources()).hasSize(2);
        assertThat(entry.otherTitles()).containsExactly("Grant for joint projects");
    }

    @Test
    void roundedAmountIsNoConflictAndAnotherOneIs() {
        RegisterEntry entry = merged(
                        report(Kind.LOAN, "a", "Loan for the dam", "amount=2300000000", "unit=USD"),
                        report(Kind.LOAN, "b", "Loan for the dam", "amount=2340000000", "unit=USD"),
                        report(Kind.LOAN, "c", "Loan for the dam", "amount=3200000000", "unit=USD"))
                .entries()
                .getFirst();

        assertThat(entry.values().text(Field.AMOUNT)).contains("2340000000 USD");
        assertThat(entry.conflicts()).extracting(Conflict::value).containsExactly("3200000000 USD");
    }

    @Test
    void statusIsThatOfTheLatestDocument() {
        RegisterEntry entry = merged(
                        report(Kind.PROJECT, "late", "Bridge over the Naryn", "status=opened", "published=2026-01"),
                        report(Kind.PROJECT, "early", "Bridge over the Naryn", "status=begun", "published=2024"))
                .entries()
                .getFirst();

        assertThat(entry.values().status()).contains("opened");
        assertThat(entry.conflicts()).isEmpty();
    }

    @Test
    void cyrillicTitleGetsALatinId() {
        assertThat(merged(report(Kind.TREATY, "a", "Договор о вечном добрососедстве"))
                        .entries()
                        .getFirst()
                        .id())
                .isEqualTo("dogovor-o-vechnom-dobrososedstve");
    }

    @Test
    void orderOfDocumentsDoesNotMatterAndMergingAgainChangesNothing() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Report> reports = new ArrayList<>();
            for (int document = 0; document < 8; document++) {
                for (String thing : List.of("Alpha dam", "Beta tunnel", "Gamma port")) {
                    if (random.nextInt(3) > 0) {
                        reports.add(report(
                                Kind.PROJECT,
                                "d" + document,
                                thing,
                                "date=2025-0" + (1 + random.nextInt(3)) + (random.nextBoolean() ? "-15" : ""),
                                "amount=" + (1 + random.nextInt(4)) * 1000,
                                "unit=USD",
                                "published=2025-0" + (1 + random.nextInt(9))));
                    }
                }
            }
            Register first = Merge.into(EMPTY, reports).register();
            assertThat(Merge.into(first, reports).register())
                    .as("seed %d", seed)
                    .isEqualTo(first);
            assertThat(Merge.into(first, reports).changed()).as("seed %d", seed).isEmpty();

            Collections.shuffle(reports, random);
            Register second = Merge.into(EMPTY, reports).register();
            assertThat(told(second)).as("seed %d", seed).isEqualTo(told(first));
            assertThat(said(second)).as("seed %d", seed).containsAll(stated(reports));
        }
    }

    /** Values and conflicts, without the order of sources. */
    private static Set<String> told(Register register) {
        Set<String> told = new HashSet<>();
        for (RegisterEntry entry : register.entries()) {
            Set<String> conflicts = new TreeSet<>();
            entry.conflicts().forEach(c -> conflicts.add(c.field() + " " + c.value() + " " + c.document()));
            told.add(entry.values() + " " + conflicts);
        }
        return told;
    }

    private static Set<String> said(Register register) {
        Set<String> said = new HashSet<>();
        register.entries()
                .forEach(e -> e.sources().forEach(m -> said.add(m.says().orElseThrow() + m.document())));
        return said;
    }

    private static Set<String> stated(List<Report> reports) {
        Set<String> stated = new HashSet<>();
        reports.forEach(r -> stated.add(r.says() + r.source().document()));
        return stated;
    }
}
