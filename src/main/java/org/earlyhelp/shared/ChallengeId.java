package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A challenge to an agency that starts no teams. */
public record ChallengeId(@JsonValue UUID value) {

	@JsonCreator
	public ChallengeId {
	}

	public static ChallengeId next() {
		return new ChallengeId(TimeOrderedId.next());
	}

	public static ChallengeId of(String text) {
		return new ChallengeId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
