package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A glass that was broken to read a case. */
public record GlassId(@JsonValue UUID value) {

	@JsonCreator
	public GlassId {
	}

	public static GlassId next() {
		return new GlassId(TimeOrderedId.next());
	}

	public static GlassId of(String text) {
		return new GlassId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
