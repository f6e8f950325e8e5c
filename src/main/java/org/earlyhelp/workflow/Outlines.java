package org.earlyhelp.workflow;

import java.util.List;

import org.earlyhelp.workflow.Diagram.Box;
import org.earlyhelp.workflow.Diagram.Form;
import org.earlyhelp.workflow.Diagram.Node;
import org.earlyhelp.workflow.Diagram.Point;
import org.earlyhelp.workflow.ProcessPicture.Mark;
import org.earlyhelp.workflow.ProcessPicture.Outline;

/** The shapes of BPMN as SVG paths. */
final class Outlines {

	private static final String EMPTY = "none";

	private static final int CORNER = 8;

	private Outlines() {
	}

	static List<Outline> of(Node node, Mark mark) {
		Box box = node.box();
		double thin = (mark == Mark.NOW) ? 3.5 : (mark == Mark.AHEAD) ? 1.25 : 2;
		String dashes = (mark == Mark.STOPPED) ? "5 3" : node.interrupts() ? null : "4 3";
		return switch (node.form()) {
			case PART -> List.of(outline(room(box, CORNER), EMPTY, thin, null));
			case WHENEVER -> List.of(outline(room(box, CORNER), EMPTY, thin, "2 4"));
			case STEP -> List.of(outline(room(box, CORNER), mark.fill(), thin, dashes));
			case CALL -> List.of(outline(room(box, CORNER), mark.fill(), thin + 1.5, dashes));
			case CHOICE, FORK -> List.of(outline(diamond(box), mark.fill(), thin, dashes));
			case START -> List.of(outline(circle(box, 0), mark.fill(), thin, dashes));
			case END -> List.of(outline(circle(box, 0), mark.fill(), thin + 2, dashes));
			case EVENT ->
				List.of(outline(circle(box, 0), mark.fill(), thin, dashes), outline(circle(box, 4), EMPTY, 1, dashes));
		};
	}

	private static Outline outline(String path, String fill, double width, String dashes) {
		return new Outline(path, fill, number(width), dashes);
	}

	/** What tells it from others of its form; empty where nothing does. */
	static String sign(Node node) {
		Box box = node.box();
		int x = box.middle();
		int y = box.centre();
		if (node.form() == Form.CHOICE) {
			return "M%d %dl14 14m0 -14l-14 14".formatted(x - 7, y - 7);
		}
		if (node.form() == Form.FORK) {
			return "M%d %dh20m-10 -10v20".formatted(x - 10, y);
		}
		if (node.form() == Form.CALL) {
			return "M%d %dh12v12h-12zm2 6h8m-4 -4v8".formatted(x - 6, box.bottom() - 14);
		}
		return switch (node.sign()) {
			case PERSON -> "M%d %da4 4 0 1 0 0.1 0zm-6.5 15v-2a4 4 0 0 1 4 -4h5a4 4 0 0 1 4 4v2z"
				.formatted(box.x() + 15, box.y() + 6);
			case SERVICE ->
				"M%d %da4 4 0 1 0 0.1 0zm0 -4v4m0 8v4m-8 -8h4m8 0h4m-13.6 -5.6l2.8 2.8m5.6 5.6l2.8 2.8m0 -11.2l-2.8 2.8m-5.6 5.6l-2.8 2.8"
					.formatted(box.x() + 16, box.y() + 11);
			case CLOCK -> "M%d %da9 9 0 1 0 0.1 0zm0 9v-6m0 6l4 3".formatted(x, y - 9);
			case MESSAGE -> "M%d %dh16v11h-16zl8 6l8 -6".formatted(x - 8, y - 5);
			case ESCALATION -> "M%d %dl7 16l-7 -7l-7 7z".formatted(x, y - 9);
			case NONE -> "";
		};
	}

	/** The way with its corners rounded. */
	static String way(List<Point> points) {
		var path = new StringBuilder("M" + at(points.get(0)));
		for (int corner = 1; corner < points.size() - 1; corner++) {
			Point here = points.get(corner);
			path.append('L').append(at(towards(here, points.get(corner - 1), CORNER)));
			path.append('Q').append(at(here)).append(' ').append(at(towards(here, points.get(corner + 1), CORNER)));
		}
		Point last = points.get(points.size() - 1);
		return path.append('L').append(at(towards(last, points.get(points.size() - 2), 4))).toString();
	}

	/** The head at its end. */
	static String head(List<Point> points, boolean taken) {
		Point tip = points.get(points.size() - 1);
		Point before = points.get(points.size() - 2);
		double length = Math.max(1, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
		double along = (tip.x() - before.x()) / length;
		double across = (tip.y() - before.y()) / length;
		int size = taken ? 11 : 9;
		double backX = tip.x() - along * size;
		double backY = tip.y() - across * size;
		double half = size * 0.45;
		return "M" + at(tip) + "L" + number(backX - across * half) + " " + number(backY + along * half) + "L"
				+ number(backX + across * half) + " " + number(backY - along * half) + "Z";
	}

	/** Not further than half way. */
	private static Point towards(Point from, Point to, int distance) {
		double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
		if (length == 0) {
			return from;
		}
		double share = Math.min(distance, length / 2) / length;
		return new Point((int) Math.round(from.x() + (to.x() - from.x()) * share),
				(int) Math.round(from.y() + (to.y() - from.y()) * share));
	}

	private static String at(Point point) {
		return point.x() + " " + point.y();
	}

	private static String room(Box box, int corner) {
		String turn = "a" + corner + " " + corner + " 0 0 1 ";
		int along = box.width() - 2 * corner;
		int down = box.height() - 2 * corner;
		return "M" + (box.x() + corner) + " " + box.y() + "h" + along + turn + corner + " " + corner + "v" + down + turn
				+ -corner + " " + corner + "h" + -along + turn + -corner + " " + -corner + "v" + -down + turn + corner
				+ " " + -corner + "z";
	}

	private static String diamond(Box box) {
		return "M%d %dL%d %dL%d %dL%d %dZ".formatted(box.middle(), box.y(), box.right(), box.centre(), box.middle(),
				box.bottom(), box.x(), box.centre());
	}

	private static String circle(Box box, int inset) {
		int radius = box.width() / 2 - inset;
		return "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 -%d 0z".formatted(box.x() + inset, box.centre(), radius, radius,
				2 * radius, radius, radius, 2 * radius);
	}

	private static String number(double value) {
		long tenths = Math.round(value * 10);
		return (tenths % 10 == 0) ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
	}

}
