package org.earlyhelp.caseload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.earlyhelp.caseload.Reassigned.Load;
import org.earlyhelp.timeliness.figures.Caseload;

/** What people carry once cases have gone from one to others. */
final class Shift {

	private final String from;

	private final List<Gone> gone = new ArrayList<>();

	private final Set<String> named = new HashSet<>();

	Shift(String from) {
		this.from = from;
	}

	private record Gone(String to, BigDecimal weight) {
	}

	/** Somebody is to take something, be it that it cannot move. */
	Shift names(String to) {
		this.named.add(to);
		return this;
	}

	/**
	 * A case goes.
	 * @param to null where nobody has it then
	 */
	Shift moves(String to, BigDecimal weight) {
		this.gone.add(new Gone(to, weight));
		return this;
	}

	/**
	 * The loads of all who are named, in the order of these.
	 * @param much from which weight on it is much to carry
	 */
	List<Load> of(List<Caseload> before, BigDecimal much) {
		return before.stream()
			.filter((load) -> load.practitioner().equals(this.from) || this.named.contains(load.practitioner()))
			.map((load) -> after(load, much))
			.toList();
	}

	private Load after(Caseload load, BigDecimal much) {
		int cases = load.cases();
		BigDecimal weight = load.weight();
		for (Gone one : this.gone) {
			if (load.practitioner().equals(this.from)) {
				cases--;
				weight = weight.subtract(one.weight());
			}
			if (Objects.equals(load.practitioner(), one.to())) {
				cases++;
				weight = weight.add(one.weight());
			}
		}
		return new Load(load.practitioner(), load.name(), load.cases(), cases, plain(load.weight()), plain(weight),
				weight.compareTo(much) >= 0);
	}

	private static BigDecimal plain(BigDecimal weight) {
		BigDecimal stripped = weight.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
