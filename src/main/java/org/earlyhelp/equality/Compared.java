package org.earlyhelp.equality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;

/**
 * One characteristic, and how its groups come through the stages.
 *
 * @param held whether the record has a place for it; without one all is a gap
 * @param recorded children in cases of whom it is recorded; null where that would tell of
 * few
 * @param of all children in cases; null where those are few
 * @param groups by code; what is not recorded last, with a null code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Compared(Characteristic characteristic, boolean held, Long recorded, Long of, List<Group> groups) {

	/** One group. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Group(String code, String name, Map<Stage, Figure> stages) {
	}

	/**
	 * How many of a group came through a stage.
	 *
	 * @param counted null where it is left out
	 * @param of null where it is left out
	 * @param percent null where it is left out, of none, or the stage is a number
	 * @param leftOut whether it would tell of few children
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Figure(Long counted, Long of, BigDecimal percent, boolean leftOut) {
	}

	/** A group as counted. */
	record Counted(String code, String name, Map<Stage, Numbers> stages) {
	}

	/** The groups with nothing that tells of few. */
	static List<Group> groups(List<Counted> counted, SmallNumbers small) {
		var figures = new ArrayList<Map<Stage, Figure>>();
		counted.forEach((group) -> figures.add(new EnumMap<>(Stage.class)));
		for (Stage stage : Stage.values()) {
			List<Numbers> numbers = counted.stream().map((group) -> told(stage, group.stages().get(stage))).toList();
			Set<Integer> left = small.among(numbers);
			for (int at = 0; at < numbers.size(); at++) {
				figures.get(at).put(stage, figure(stage, numbers.get(at), left.contains(at)));
			}
		}
		var groups = new ArrayList<Group>();
		for (int at = 0; at < counted.size(); at++) {
			groups.add(new Group(counted.get(at).code(), counted.get(at).name(), figures.get(at)));
		}
		return groups;
	}

	private static Numbers told(Stage stage, Numbers numbers) {
		Numbers said = (numbers != null) ? numbers : new Numbers(0L, 0L);
		return stage.isNumber() ? new Numbers(said.numerator(), null) : said;
	}

	private static Figure figure(Stage stage, Numbers numbers, boolean left) {
		if (left) {
			return new Figure(null, null, null, true);
		}
		if (stage.isNumber()) {
			return new Figure(numbers.numerator(), null, null, false);
		}
		BigDecimal percent = (numbers.denominator() > 0) ? BigDecimal.valueOf(numbers.numerator() * 100)
			.divide(BigDecimal.valueOf(numbers.denominator()), 1, RoundingMode.HALF_UP) : null;
		return new Figure(numbers.numerator(), numbers.denominator(), percent, false);
	}

}
