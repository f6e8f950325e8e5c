package org.earlyhelp.workflow;

import java.util.List;

/**
 * A process as its modeller drew it: what stands where, and what leads to what. Measures
 * are pixels from the top left corner of the drawing.
 *
 * @param process the model's id, as {@code EarlyHelpCase}
 * @param version the model's version, counted from 1
 * @param name as people call the process
 * @param nodes outer ones before what stands in them
 */
public record Diagram(String process, int version, String name, List<Node> nodes, List<Arrow> arrows) {

	public Diagram {
		nodes = List.copyOf(nodes);
		arrows = List.copyOf(arrows);
	}

	/** The processes that it calls. */
	public List<String> calls() {
		return this.nodes.stream().map(Node::calls).filter((called) -> called != null).distinct().toList();
	}

	/** The way of this id, which it must have. */
	public Arrow arrow(String id) {
		return this.arrows.stream().filter((arrow) -> arrow.id().equals(id)).findFirst().orElseThrow();
	}

	/**
	 * A step, an event, a fork or a part of the process.
	 *
	 * @param name null where the model says nothing
	 * @param calls the process that it calls; null for all others
	 * @param interrupts false for an event that lets go on what it comes to
	 * @param label where its name stands; null where it stands inside
	 */
	public record Node(String id, Form form, Sign sign, String name, String calls, boolean interrupts, Box box,
			Box label) {
	}

	/**
	 * A way from one node to another.
	 *
	 * @param name null where the model says nothing
	 * @param label where its name stands; null where it has none
	 */
	public record Arrow(String id, String name, String from, String to, List<Point> points, Box label) {

		public Arrow {
			points = List.copyOf(points);
		}

	}

	/** A place with room. */
	public record Box(int x, int y, int width, int height) {

		public int right() {
			return this.x + this.width;
		}

		public int bottom() {
			return this.y + this.height;
		}

		public int middle() {
			return this.x + this.width / 2;
		}

		public int centre() {
			return this.y + this.height / 2;
		}

	}

	/** A place. */
	public record Point(int x, int y) {
	}

	/** What kind of node it is. */
	public enum Form {

		/** Where a process begins. */
		START,
		/** Something that the process waits for, or that comes to it. */
		EVENT,
		/** Where a way ends. */
		END,
		/** A question with one answer. */
		CHOICE,
		/** Where ways begin to run side by side, or come together. */
		FORK,
		/** Work. */
		STEP,
		/** A process of its own. */
		CALL,
		/** A part of the process, with its own nodes in it. */
		PART,
		/** A part that begins when something comes up. */
		WHENEVER

	}

	/** What tells a node from others of its form. */
	public enum Sign {

		/** Nothing. */
		NONE,
		/** It is a person's work. */
		PERSON,
		/** The service does it. */
		SERVICE,
		/** Time brings it. */
		CLOCK,
		/** A message brings it. */
		MESSAGE,
		/** It comes from inside, or goes outside. */
		ESCALATION

	}

}
