package org.earlyhelp.workflow.engine;

import java.util.Map;
import java.util.TreeMap;

import org.earlyhelp.workflow.Diagram;

/** The drawings of the models as they are deployed, by process. */
public final class Sketches {

	private Sketches() {
	}

	public static Map<String, Diagram> all() throws java.io.IOException {
		var drawings = new TreeMap<String, Diagram>();
		Models.all().values().forEach((model) -> {
			Diagram drawing = DrawnModel.read(model, 1);
			drawings.put(drawing.process(), drawing);
		});
		return drawings;
	}

}
