package org.earlyhelp.family;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.family.Genogram.Age;
import org.earlyhelp.family.Genogram.Figure;
import org.earlyhelp.family.Genogram.Frame;
import org.earlyhelp.family.Genogram.Line;
import org.earlyhelp.family.Genogram.Symbol;
import org.earlyhelp.family.Household.Member;
import org.earlyhelp.family.Kinship.Row;
import org.earlyhelp.family.Kinship.Tie;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.picture.Lettering;

/**
 * Puts a family on paper. Those who live together stand on the left, so that one frame
 * holds them and nobody else; each has a cell of the same width, and lines run along the
 * edges of cells, where no text is.
 */
final class GenogramLayout {

	static final int CELL = 168;

	/** Of names and what is under them. */
	static final int TYPE = 14;

	private static final int MARGIN = 16;

	/** Inside the frame: its title on top. */
	private static final int HEAD = 34;

	/** Between those who live together and the others. */
	private static final int APART = 32;

	/** Between rows, for the lines. */
	private static final int GAP = 44;

	/** Under the drawing: what the symbols mean. */
	private static final int KEY = 84;

	private static final int LEAST_WIDTH = 560;

	private static final int MOST_LINES = 3;

	private final List<Member> members;

	private final LocalDate today;

	private final Map<PersonId, Kinship> kin = new HashMap<>();

	private final Map<Row, List<Figure>> rows = new EnumMap<>(Row.class);

	GenogramLayout(Household household, LocalDate today) {
		this.members = household.members();
		this.today = today;
		this.members.forEach((member) -> this.kin.put(member.id(), kinship(member)));
	}

	Genogram drawn() {
		int here = most(true);
		int elsewhere = most(false);
		int others = MARGIN + here * CELL + ((here > 0) ? MARGIN + APART : 0);
		int width = Math.max(LEAST_WIDTH, others + elsewhere * CELL + MARGIN);
		int y = MARGIN + HEAD;
		for (Row row : Row.values()) {
			List<Member> people = of(row);
			if (!people.isEmpty()) {
				place(row, people, y + Symbol.ROOM / 2, here, others);
				y += height(row) + GAP;
			}
		}
		int bottom = y - GAP;
		List<Figure> people = this.rows.values().stream().flatMap(List::stream).toList();
		return new Genogram(width, bottom + MARGIN + KEY, people, new Ties(this.rows, this.kin).drawn(),
				frame(here * CELL));
	}

	private static Kinship kinship(Member member) {
		return member.child() ? new Kinship(Row.CHILDREN, Tie.NONE, null, null) : Kinship.of(member.relationship());
	}

	private int most(boolean here) {
		int most = 0;
		for (Row row : Row.values()) {
			most = Math.max(most, (int) of(row).stream().filter((member) -> member.livesInHousehold() == here).count());
		}
		return most;
	}

	/**
	 * Parents before others, men before women; the children in the household's order,
	 * which is that of birth.
	 */
	private List<Member> of(Row row) {
		Comparator<Member> order = Comparator.comparing((Member member) -> this.kin.get(member.id()).tie())
			.thenComparing(this::symbol);
		List<Member> people = this.members.stream().filter((member) -> this.kin.get(member.id()).row() == row).toList();
		return (row == Row.CHILDREN) ? people.stream().sorted(Comparator.comparing(Member::child)).toList()
				: people.stream().sorted(order).toList();
	}

	private void place(Row row, List<Member> people, int y, int here, int others) {
		List<Member> together = people.stream().filter(Member::livesInHousehold).toList();
		List<Member> apart = people.stream().filter((member) -> !member.livesInHousehold()).toList();
		var figures = new ArrayList<Figure>();
		int x = MARGIN + (here - together.size()) * CELL / 2 + CELL / 2;
		for (Member member : together) {
			figures.add(figure(member, x, y));
			x += CELL;
		}
		x = others + CELL / 2;
		for (Member member : apart) {
			figures.add(figure(member, x, y));
			x += CELL;
		}
		this.rows.put(row, figures);
	}

	private int height(Row row) {
		int lines = this.rows.get(row).stream().mapToInt(Figure::lines).max().orElse(0);
		return Symbol.ROOM + lines * Figure.LINE + 6;
	}

	private Figure figure(Member member, int x, int y) {
		Symbol symbol = symbol(member);
		String relationship = Kinship.said(member.relationship());
		String name = (member.name() != null) ? member.name() : "";
		return new Figure(member.id(), name, symbol, x, y, symbol.at(x, y), lines(name), age(member),
				(member.dateOfBirth() == null) ? member.expectedDate() : null, relationship, lines(relationship),
				member.child(), member.livesInHousehold());
	}

	private static List<String> lines(String text) {
		return (text == null || text.isBlank()) ? List.of() : Lettering.wrap(text, CELL - MARGIN, TYPE, MOST_LINES);
	}

	private Age age(Member member) {
		if (member.dateOfBirth() == null) {
			return null;
		}
		Period lived = Period.between(member.dateOfBirth(), this.today);
		return new Age(lived.getYears(), lived.getMonths());
	}

	private Symbol symbol(Member member) {
		if (member.dateOfBirth() == null && member.expectedDate() != null) {
			return Symbol.TRIANGLE;
		}
		String told = this.kin.get(member.id()).sex();
		String sex = (member.sex() != null) ? member.sex() : told;
		if ("M".equals(sex)) {
			return Symbol.SQUARE;
		}
		return "F".equals(sex) ? Symbol.CIRCLE : Symbol.DIAMOND;
	}

	/** Round the rows in which somebody lives in the household. */
	private Frame frame(int width) {
		int top = Integer.MAX_VALUE;
		int bottom = 0;
		for (Map.Entry<Row, List<Figure>> row : this.rows.entrySet()) {
			if (row.getValue().stream().anyMatch(Figure::here)) {
				int middle = row.getValue().get(0).y();
				top = Math.min(top, middle - Symbol.ROOM / 2 - HEAD);
				bottom = Math.max(bottom, middle - Symbol.ROOM / 2 + height(row.getKey()));
			}
		}
		return (width == 0) ? null : new Frame(MARGIN / 2, top, width + MARGIN, bottom - top + MARGIN / 2);
	}

	/** Draws who belongs to whom. */
	private static final class Ties {

		/** Over the heads of those whom lines lead to. */
		private static final int BAR = 16;

		private final Map<Row, List<Figure>> rows;

		private final Map<PersonId, Kinship> kin;

		private final List<Line> lines = new ArrayList<>();

		private Ties(Map<Row, List<Figure>> rows, Map<PersonId, Kinship> kin) {
			this.rows = rows;
			this.kin = kin;
		}

		private List<Line> drawn() {
			List<Figure> parents = row(Row.PARENTS).stream().filter((one) -> tie(one) != Tie.NONE).toList();
			List<Figure> children = row(Row.CHILDREN).stream().filter(Figure::child).toList();
			if (!parents.isEmpty() && !children.isEmpty()) {
				descend(parents, children, BAR);
			}
			int bar = BAR;
			for (String side : List.of("M", "F")) {
				List<Figure> grandparents = row(Row.GRANDPARENTS).stream()
					.filter((one) -> side.equals(this.kin.get(one.id()).side()))
					.toList();
				List<Figure> their = parents.stream()
					.filter((one) -> tie(one) == Tie.PARENT
							&& one.symbol() == ("M".equals(side) ? Symbol.SQUARE : Symbol.CIRCLE))
					.toList();
				if (!grandparents.isEmpty() && their.size() == 1) {
					descend(grandparents, their, bar);
					bar += 8;
				}
			}
			return this.lines;
		}

		private List<Figure> row(Row row) {
			return this.rows.getOrDefault(row, List.of());
		}

		private Tie tie(Figure one) {
			return this.kin.get(one.id()).tie();
		}

		/** From the sides of the elder along the edges of their cells to the younger. */
		private void descend(List<Figure> elder, List<Figure> younger, int over) {
			int bar = younger.get(0).y() - Symbol.ROOM / 2 - over;
			int left = younger.stream().mapToInt(Figure::x).min().orElseThrow();
			int right = younger.stream().mapToInt(Figure::x).max().orElseThrow();
			boolean toRight = true;
			for (Figure one : elder) {
				int way = (toRight && one.here()) ? 1 : -1;
				int edge = one.x() + way * CELL / 2;
				this.lines
					.add(new Line("M%d %dH%dV%d".formatted(one.x() + way * one.symbol().beside(), one.y(), edge, bar),
							tie(one) == Tie.IN_PLACE));
				left = Math.min(left, edge);
				right = Math.max(right, edge);
				toRight = !toRight;
			}
			if (left < right) {
				this.lines.add(new Line("M%d %dH%d".formatted(left, bar, right), false));
			}
			younger.forEach((one) -> this.lines
				.add(new Line("M%d %dV%d".formatted(one.x(), bar, one.y() - one.symbol().above()), false)));
		}

	}

}
