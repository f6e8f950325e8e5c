package org.earlyhelp.equality;

import java.util.List;
import java.util.Map;

import org.earlyhelp.equality.Compared.Counted;
import org.earlyhelp.equality.Compared.Group;
import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of groups, and what is not. */
class ComparedTests {

	private static final SmallNumbers TO_FOUR = new SmallNumbers(4);

	@Test
	void tellsTheShareOfEachGroup() {
		List<Group> groups = Compared.groups(List.of(group("F", 20, 12), group("M", 30, 20)), TO_FOUR);

		assertThat(groups.get(0).stages().get(Stage.ASSESSED).percent()).isEqualByComparingTo("60.0");
		assertThat(groups.get(1).stages().get(Stage.ASSESSED).percent()).isEqualByComparingTo("66.7");
		assertThat(groups.get(0).stages().get(Stage.CONTACT).counted()).isEqualTo(20);
		assertThat(groups.get(0).stages().get(Stage.CONTACT).percent()).isNull();
	}

	@Test
	void leavesOutAFewAndWhatTheyCouldBeReckonedFrom() {
		List<Group> groups = Compared.groups(List.of(group("A", 40, 20), group("B", 20, 3), group("C", 20, 10)),
				TO_FOUR);

		assertThat(groups.get(0).stages().get(Stage.ASSESSED).leftOut()).isFalse();
		assertThat(groups.get(1).stages().get(Stage.ASSESSED).leftOut()).isTrue();
		assertThat(groups.get(1).stages().get(Stage.ASSESSED).counted()).isNull();
		assertThat(groups.get(2).stages().get(Stage.ASSESSED).leftOut()).isTrue();
	}

	@Test
	void tellsOfNoneWhereNobodyIsThere() {
		List<Group> groups = Compared.groups(List.of(new Counted("F", "F", Map.of())), TO_FOUR);

		assertThat(groups.get(0).stages().get(Stage.STEPPED_UP).counted()).isZero();
		assertThat(groups.get(0).stages().get(Stage.STEPPED_UP).percent()).isNull();
	}

	private static Counted group(String code, long all, long assessed) {
		return new Counted(code, code,
				Map.of(Stage.CONTACT, new Numbers(all, all), Stage.ASSESSED, new Numbers(assessed, all)));
	}

}
