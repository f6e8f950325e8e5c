package org.earlyhelp.workflow;

import java.util.List;
import java.util.Locale;

/**
 * A process drawn for one family or contact: where it is and where it has been. Colours
 * are attributes, so that it is the same with a style sheet and without; nothing is said
 * by colour alone. The template {@code workflow/picture} shows it.
 *
 * @param process the model's id, as {@code FamilyPlan}
 * @param name as people call the process
 * @param canvas what can be seen of the drawing
 * @param steps how many steps were done
 * @param now the names of the steps that it waits for
 * @param lines under the shapes
 * @param shapes outer ones first
 */
public record ProcessPicture(String process, String name, Diagram.Box canvas, int steps, List<String> now,
		List<Line> lines, List<Shape> shapes) {

	public ProcessPicture {
		now = List.copyOf(now);
		lines = List.copyOf(lines);
		shapes = List.copyOf(shapes);
	}

	/** What can be seen, as SVG says it. */
	public String viewBox() {
		return this.canvas.x() + " " + this.canvas.y() + " " + this.canvas.width() + " " + this.canvas.height();
	}

	/** What the process waits for, in one line. */
	public String waiting() {
		return String.join(", ", this.now);
	}

	/**
	 * One node as drawn.
	 *
	 * @param tick whether it is work, or an end: ticked once it is done
	 * @param name null where the model says nothing
	 * @param times how often it was come to; told from 2
	 * @param box where it stands
	 * @param outlines with the node's colours, the filled one first
	 * @param sign what kind it is, in thin lines; empty for most
	 * @param words its name, line by line
	 */
	public record Shape(String id, Mark mark, boolean tick, String name, int times, Diagram.Box box,
			List<Outline> outlines, String sign, List<Words> words) {

		private static final int SMALL = 60;

		public String css() {
			return "app-picture__shape app-picture__shape--" + this.mark.word();
		}

		/** What stands at its upper edge in words. */
		public boolean flagged() {
			return this.tick && (this.mark == Mark.NOW || this.mark == Mark.STOPPED);
		}

		/** Parts of the process are framed, not ticked. */
		public boolean ticked() {
			return this.mark == Mark.DONE && this.tick;
		}

		public boolean repeated() {
			return this.times > 1;
		}

		/** Where it says how often: small ones have their name underneath. */
		public Diagram.Point corner() {
			return (this.box.width() < SMALL) ? new Diagram.Point(this.box.right() + 30, this.box.y())
					: new Diagram.Point(this.box.right(), this.box.bottom());
		}

	}

	/** A closed line. */
	public record Outline(String path, String fill, String width, String dashes) {
	}

	/**
	 * A way between nodes, with its head.
	 *
	 * @param taken whether it was gone
	 */
	public record Line(String id, boolean taken, String path, String head, List<Words> words) {

		public String css() {
			return this.taken ? "app-picture__way app-picture__way--taken" : "app-picture__way";
		}

		public String colour() {
			return this.taken ? Mark.DONE.line() : Mark.AHEAD.line();
		}

		public String width() {
			return this.taken ? "3" : "1.25";
		}

	}

	/** One line of text. */
	public record Words(int x, int y, String anchor, String text) {
	}

	/** How far a node is, and how that looks. */
	public enum Mark {

		/** Nothing came there yet. */
		AHEAD("#ffffff", "#6f777b", "#505a5f"),
		/** It was done. */
		DONE("#e7eef5", "#12436d", "#0b0c0c"),
		/** The process waits there, or is in it. */
		NOW("#fdece2", "#0b0c0c", "#0b0c0c"),
		/** The process went on without it. */
		STOPPED("#ffffff", "#505a5f", "#505a5f");

		private final String fill;

		private final String line;

		private final String ink;

		Mark(String fill, String line, String ink) {
			this.fill = fill;
			this.line = line;
			this.ink = ink;
		}

		public String fill() {
			return this.fill;
		}

		public String line() {
			return this.line;
		}

		public String ink() {
			return this.ink;
		}

		/** As classes and messages name it: {@code done}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
