package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tamga.core.Faults.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EconomyGroupTest {

    private static final Economy KAZ = Economy.of("KAZ");
    private static final Economy KGZ = Economy.of("KGZ");
    private static final Economy HRV = Economy.of("HRV");
    private static final Economy GRC = Economy.of("GRC");

    /** 17+1: Croatia from the beginning, Greece since 2019; both years are real. */
    private static final EconomyGroup SEVENTEEN = new EconomyGroup(
            "PLUS17",
            "China and Central and Eastern Europe",
            List.of(
                    new Membership(HRV, 2012, EconomyGroup.ALWAYS_TO),
                    new Membership(GRC, 2019, EconomyGroup.ALWAYS_TO)));

    @Test
    void membersWithoutYearsBelongToEveryWindow() {
        EconomyGroup group = EconomyGroup.of("CA2", "Two states", KGZ, KAZ);

        assertThat(group.membersIn(Window.parse("1900"))).containsExactly(KGZ, KAZ);
        assertThat(group.membersIn(Window.parse("1991/2200"))).containsExactly(KGZ, KAZ);
        assertThat(group).hasToString("CA2");
    }

    @Test
    void membersAreThoseOfTheYearsOfTheWindow() {
        assertThat(SEVENTEEN.membersIn(Window.parse("2011"))).isEmpty();
        assertThat(SEVENTEEN.membersIn(Window.parse("2012/2018"))).containsExactly(HRV);
        assertThat(SEVENTEEN.membersIn(Window.parse("2019-05"))).containsExactly(HRV, GRC);
    }

    @Test
    void aWindowInWhichMembershipChangesIsRefused() {
        assertRefused(
                () -> SEVENTEEN.membersIn(Window.parse("2018/2019")),
                "change inside 2018/2019: GRC",
                "2018",
                "shorter windows");
    }

    @Test
    void adjoiningMembershipsOfOneEconomyCountAsOne() {
        EconomyGroup group = new EconomyGroup(
                "G", "Group", List.of(new Membership(KAZ, 2000, 2005), new Membership(KAZ, 2006, 2010)));

        assertThat(group.membersIn(Window.parse("2003/2008"))).containsExactly(KAZ);
        assertThat(group.membersIn(Window.parse("2011"))).isEmpty();
    }

    @Test
    void overlappingMembershipsAreRefused() {
        List<Membership> overlapping = List.of(new Membership(KAZ, 2000, 2005), new Membership(KAZ, 2005, 2010));

        assertRefused(() -> new EconomyGroup("G", "Group", overlapping), "KAZ 2000..2005", "KAZ 2005..2010", "overlap");
        assertRefused(() -> EconomyGroup.of("G", "Group", KAZ, KGZ, KAZ), "KAZ and KAZ", "overlap");
    }

    @Test
    void aMembershipThatEndsBeforeItBeginsIsRefused() {
        assertRefused(() -> new Membership(KAZ, 2010, 2009), "KAZ ends in 2009", "begins in 2010");
    }

    @Test
    void aMembershipPrintsItsYears() {
        assertThat(Membership.always(KAZ)).hasToString("KAZ");
        assertThat(new Membership(HRV, 2013, 2020)).hasToString("HRV 2013..2020");
        assertThat(new Membership(HRV, 2013, EconomyGroup.ALWAYS_TO)).hasToString("HRV 2013..");
        assertThat(new Membership(HRV, EconomyGroup.ALWAYS_FROM, 2020)).hasToString("HRV ..2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5CA", "C A", "CA+5", "СА5", "-CA"})
    void aMalformedCodeIsRefused(String code) {
        assertRefused(() -> EconomyGroup.of(code, "Group", KAZ), "is not a group code", "such as CA5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAZ", "WLD"})
    void aCodeThatMeansAnEconomyIsRefused(String code) {
        assertRefused(() -> EconomyGroup.of(code, "Group", KAZ), code + " is already the code of an economy");
    }

    @Test
    void aGroupNeedsANameAndMembers() {
        assertRefused(() -> EconomyGroup.of("CA5", " ", KAZ), "CA5 has no name");
        assertRefused(() -> EconomyGroup.of("CA5", "Central Asia"), "CA5 has no members", "at least one");
    }

    @Test
    void aGroupDoesNotChangeWithTheListThatItWasMadeOf() {
        List<Membership> members = new ArrayList<>(List.of(Membership.always(KAZ)));
        EconomyGroup group = new EconomyGroup("G", "Group", members);
        members.add(Membership.always(KGZ));

        assertThat(group.members()).containsExactly(Membership.always(KAZ));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> group.membersIn(Window.ofYear(2025)).add(KGZ));
    }
}
