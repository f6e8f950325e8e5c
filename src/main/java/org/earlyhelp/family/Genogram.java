package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.PersonId;

/**
 * A family as practitioners draw it: generations in rows, children below in order of
 * birth, a frame round those who live together. Holds names, ages and who is who, and no
 * address. The template {@code family/genogram} shows it. Measures are pixels.
 *
 * @param people row by row, from left to right
 * @param frame round those who live in the household; null where nobody does
 */
public record Genogram(int width, int height, List<Figure> people, List<Line> lines, Frame frame) {

	public Genogram {
		people = List.copyOf(people);
		lines = List.copyOf(lines);
	}

	/**
	 * Draws those who belong to the family now.
	 * @param today by the service's clock, for ages
	 */
	public static Genogram of(Household household, LocalDate today) {
		return new GenogramLayout(household, today).drawn();
	}

	/** How many children, born or not. */
	public long children() {
		return this.people.stream().filter(Figure::child).count();
	}

	public long adults() {
		return this.people.size() - children();
	}

	/**
	 * One person.
	 *
	 * @param name in full; empty where nobody knows
	 * @param x of the symbol's middle, which is also the text's
	 * @param y of the symbol's middle
	 * @param outline of the symbol
	 * @param names the name in lines, shortened where it is very long
	 * @param age null for the unborn and where nobody knows
	 * @param due when an unborn child is expected; null for all others
	 * @param relationship to the children, as people read it; null where nobody said
	 * @param relationships the same in lines
	 * @param here whether they live in the household
	 */
	public record Figure(PersonId id, String name, Symbol symbol, int x, int y, String outline, List<String> names,
			Age age, LocalDate due, String relationship, List<String> relationships, boolean child, boolean here) {

		static final int LINE = 17;

		/** Where the text begins: its first line's foot. */
		public int foot() {
			return this.y + Symbol.ROOM / 2 + LINE;
		}

		/** The foot of the line that says how old they are. */
		public int ageFoot() {
			return foot() + this.names.size() * LINE;
		}

		/** The foot of the first line that says who they are. */
		public int relationshipFoot() {
			return ageFoot() + LINE;
		}

		/** The foot of the line that says that they live elsewhere. */
		public int elsewhereFoot() {
			return relationshipFoot() + this.relationships.size() * LINE;
		}

		/** How many lines of text there are. */
		int lines() {
			return this.names.size() + 1 + this.relationships.size() + (this.here ? 0 : 1);
		}

	}

	/** How old: in months below two years. */
	public record Age(int years, int months) {

		public boolean inMonths() {
			return this.years < 2;
		}

		public int allMonths() {
			return this.years * 12 + this.months;
		}

	}

	/** Who belongs to whom. */
	public record Line(String path, boolean dashed) {
	}

	/** A frame. */
	public record Frame(int x, int y, int width, int height) {
	}

	/** The symbols of genograms. */
	public enum Symbol {

		/** Male: a square. */
		SQUARE,
		/** Female: a circle. */
		CIRCLE,
		/** Not known, or not said: a diamond. */
		DIAMOND,
		/** Not yet born: a small triangle. */
		TRIANGLE;

		/** What the largest of them takes, in width and in height. */
		static final int ROOM = 48;

		String at(int x, int y) {
			return switch (this) {
				case SQUARE -> "M%d %dh44v44h-44z".formatted(x - 22, y - 22);
				case CIRCLE -> "M%d %da23 23 0 1 0 46 0a23 23 0 1 0 -46 0z".formatted(x - 23, y);
				case DIAMOND -> "M%d %dl24 24l-24 24l-24 -24z".formatted(x, y - 24);
				case TRIANGLE -> "M%d %dl16 28h-32z".formatted(x, y - 14);
			};
		}

		/** How far its upper edge is from its middle. */
		int above() {
			return switch (this) {
				case SQUARE -> 22;
				case CIRCLE -> 23;
				case DIAMOND -> 24;
				case TRIANGLE -> 14;
			};
		}

		/** How far its sides are from its middle, at the height of its middle. */
		int beside() {
			return (this == TRIANGLE) ? 8 : above();
		}

	}

}
